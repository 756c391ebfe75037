import { freePort } from '@heimdall/db/testing/free-port'
import { type Env, type ServerProcess, startedServerProcess } from './server-process.ts'

/** A real server that comes back under the same address each time. */
export interface RestartableServer {
  url: string
  /** Ends it by the signal and waits until the next one answers. */
  restart(signal: NodeJS.Signals): Promise<void>
  stop(): Promise<void>
}

export async function startRestartableServer(env: Env): Promise<RestartableServer> {
  const fixed = { ...env, PORT: String(await freePort()) }
  let current: ServerProcess = await startedServerProcess(fixed)
  return {
    url: current.url,
    async restart(signal) {
      await current.stop(signal)
      current = await startedServerProcess(fixed)
    },
    stop: async () => void (await current.stop()),
  }
}
