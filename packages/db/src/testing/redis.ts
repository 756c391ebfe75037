import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from './free-port.ts'
import { redisServerPath } from './requirements.ts'

export type TestRedis = {
  url: string
  /** Kills it, as an outage would; nothing is kept. Also the way to end it. */
  stop(): Promise<void>
  /** Empty again, under the same URL. */
  restart(): Promise<void>
}

const startLimitMs = 10_000

/** A Redis of its own on the loopback. Put the tests into describeNeeding(redisAvailable(), …). */
export async function startRedis(): Promise<TestRedis> {
  const program = redisServerPath()
  if (!program) throw new Error('There is no redis-server on the PATH.')
  const port = await freePort()
  let child: ChildProcess | undefined
  const restart = async () => {
    if (child) return
    const args = [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
      '--dir',
      tmpdir(),
    ]
    child = spawn(program, args, { stdio: 'ignore' })
    const startedMs = performance.now()
    while (!(await answersPing(port))) {
      if (child.exitCode !== null || performance.now() - startedMs > startLimitMs)
        throw new Error('redis-server did not start.')
      await sleep(20)
    }
  }
  await restart()
  return {
    url: `redis://127.0.0.1:${port}`,
    restart,
    async stop() {
      if (!child) return
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
      child = undefined
    },
  }
}

async function answersPing(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'))
  try {
    const [answer] = await once(socket, 'data')
    return String(answer).startsWith('+PONG')
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
