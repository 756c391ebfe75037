import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '@heimdall/db/testing/free-port'

export interface Ended {
  code: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
}

/** A Heimdall in a process of its own, as `npm start` runs it. */
export interface ServerProcess {
  url: string
  pid: number
  stdout(): string
  stderr(): string
  /** Resolves once it has greeted; rejects when it ends before. */
  ready: Promise<void>
  ended: Promise<Ended>
  /** Sends the signal and waits for the end. */
  stop(signal?: NodeJS.Signals): Promise<Ended>
}

const root = fileURLToPath(new URL('../../../..', import.meta.url))
const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Nothing of this process's configuration reaches the child; what is not given has its default. */
const baseEnv = {
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  GEOIP_DB: 'off',
  LOG_LEVEL: 'warn',
  // Dozens of processes load the same modules.
  NODE_COMPILE_CACHE: join(tmpdir(), 'heimdall-test-compile-cache'),
}

export type Env = Record<string, string>

/** Starts it on a port of its own, unless `env` names one. Does not wait. */
export async function startServerProcess(env: Env): Promise<ServerProcess> {
  const port = env.PORT ?? String(await freePort())
  const { child, ended, stdout, stderr } = run('main.mjs', [], { HOST: '127.0.0.1', PORT: port, ...env })
  const { promise: ready, resolve, reject } = Promise.withResolvers<void>()
  child.stdout.on('data', () => {
    // The last line of the greeting that is always there.
    if (/\/docs\n/.test(stdout())) resolve()
  })
  void ended.then(({ code, signal }) =>
    reject(new Error(`The server ended with ${code ?? signal}: ${stdout()}${stderr()}`)),
  )
  // Whoever expects a failed start looks at `ended` instead.
  ready.catch(() => undefined)
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    stdout,
    stderr,
    ready,
    ended,
    stop(signal = 'SIGTERM') {
      child.kill(signal)
      return ended
    },
  }
}

/** The same, and waits until it answers. */
export async function startedServerProcess(env: Env): Promise<ServerProcess> {
  const server = await startServerProcess(env)
  await server.ready
  return server
}

/** One run of the command line. */
export function runCli(args: readonly string[], env: Env, stdin = ''): Promise<Ended> {
  return startCli(args, env, stdin).ended
}

/** The same, and may be stopped. */
export function startCli(
  args: readonly string[],
  env: Env,
  stdin = '',
): Pick<ServerProcess, 'ended' | 'stop'> {
  const { child, ended } = run('cli.mjs', args, env)
  child.stdin.end(stdin)
  return {
    ended,
    stop(signal = 'SIGTERM') {
      child.kill(signal)
      return ended
    },
  }
}

function run(file: string, args: readonly string[], env: Env) {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', `apps/server/dist/${file}`, ...args],
    { cwd: root, env: { ...baseEnv, ...env }, stdio: 'pipe' },
  )
  running.add(child)
  const output = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text
    })
  }
  // A process that ended without reading what it was given is no failure of ours.
  child.stdin.on('error', () => undefined)
  const ended = once(child, 'close').then((): Ended => {
    running.delete(child)
    return { code: child.exitCode, signal: child.signalCode, ...output }
  })
  return { child, ended, stdout: () => output.stdout, stderr: () => output.stderr }
}
