import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** What tests need and no address offers. */
export interface Acts {
  createUser(input: { email: string; username: string; role: string; password: string }): Promise<void>
  createApiKey(permissions: readonly string[]): Promise<{ id: string; key: string }>
  /** An app that may ask users for who they are, and to read the audit log; with a secret it is a confidential one. */
  createApp(input: {
    clientId: string
    name: string
    redirectUri: string
    /** Null: the platform. */
    owner: string | null
    secret: string | null
  }): Promise<void>
  /** Of all sessions of this person, ten minutes and a second are gone since they last proved who they are. */
  passTenMinutes(userId: string): Promise<void>
}

export interface Beside {
  act<Name extends keyof Acts>(
    name: Name,
    input: Parameters<Acts[Name]>[0],
  ): Promise<Awaited<ReturnType<Acts[Name]>>>
  end(): Promise<void>
}

interface Answer {
  id?: number
  result?: unknown
  error?: string
}

const script = fileURLToPath(new URL('beside-process.ts', import.meta.url))

/** A process on the databases of a running Heimdall; it starts with the first act. */
export function standBeside(env: NodeJS.ProcessEnv, node: string, cwd: string): Beside {
  let starting: Promise<ChildProcess> | null = null
  let asked = 0
  const waiting = new Map<number, (answer: Answer) => void>()

  async function start(): Promise<ChildProcess> {
    const child = fork(script, {
      cwd,
      env,
      execPath: node,
      execArgv: ['--disable-warning=ExperimentalWarning'],
    })
    const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`It ended with ${code}`)))
    const ready = once(child, 'message')
    child.on('message', (answer: Answer) => waiting.get(answer.id ?? 0)?.(answer))
    await Promise.race([ready, ended])
    ended.catch((error) => {
      for (const answer of waiting.values()) answer({ error: error.message })
    })
    return child
  }

  return {
    async act(name, input) {
      starting ??= start()
      const child = await starting
      const id = ++asked
      const { error, result } = await new Promise<Answer>((resolve) => {
        waiting.set(id, resolve)
        child.send({ id, act: name, input })
      })
      waiting.delete(id)
      if (error !== undefined) throw new Error(`${name}: ${error}`)
      return result as never // What the act answers, see Acts.
    },
    async end() {
      const child = await starting
      starting = null
      if (!child?.connected) return
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
    },
  }
}
