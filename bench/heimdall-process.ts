import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { freePort } from '@heimdall/db/testing/free-port'

const root = fileURLToPath(new URL('..', import.meta.url))
const flags = ['--disable-warning=ExperimentalWarning']

export interface HeimdallProcess {
  url: string
  pid: number
  /** Milliseconds from the start of the process to its first answer. */
  readyMs: number
  dataDir: string
  createApiKey(...permissions: string[]): Promise<string>
  /** Makes a user and answers with the session cookie. */
  signIn(username?: string): Promise<string>
  /** Resident bytes, now. */
  residentBytes(): Promise<number>
  /** One run of the command line beside it; answers what it prints with --json. */
  cli(...args: string[]): Promise<Record<string, unknown>>
  stop(): Promise<void>
  /** SIGKILL. Its PostgreSQL goes on without it. */
  kill(): Promise<void>
}

export async function newDataDir(): Promise<{ dataDir: string; remove(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'heimdall-bench-'))
  // PostgreSQL's user must get in when root runs this; else its files lie elsewhere, and stay.
  await chmod(dataDir, 0o711)
  return { dataDir, remove: () => rm(dataDir, { recursive: true, force: true }) }
}

/** The real server on loopback, with its own PostgreSQL, as durable as in production. */
export async function startHeimdall(
  dataDir: string,
  extraEnv: Record<string, string> = {},
): Promise<HeimdallProcess> {
  const port = await freePort()
  const env = {
    ...process.env,
    // One key asks for all.
    API_RATE_LIMIT: 'off',
    HEIMDALL_DATA_DIR: dataDir,
    PORT: String(port),
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
    LOG_FORMAT: 'json',
    ...extraEnv,
  }
  const url = `http://127.0.0.1:${port}`
  const startedMs = performance.now()
  const child = spawn(process.execPath, [...flags, 'apps/server/dist/main.mjs'], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await answers(url, child)
  const readyMs = performance.now() - startedMs
  const pid = child.pid ?? 0
  function cli(...args: string[]) {
    const running = promisify(execFile)(
      process.execPath,
      [...flags, 'apps/server/dist/cli.mjs', ...args, '--json'],
      { cwd: root, env },
    )
    // What the command prints with --json.
    const parsed = running.then(({ stdout }) => JSON.parse(stdout) as Record<string, unknown>)
    return Object.assign(parsed, { child: running.child })
  }
  async function end(signal: NodeJS.Signals) {
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  return {
    url,
    pid,
    readyMs,
    dataDir,
    async createApiKey(...permissions) {
      const created = await cli(
        'api-key',
        'create',
        '--name',
        'bench',
        ...permissions.flatMap((name) => ['--permission', name]),
      )
      return String(created.key)
    },
    async signIn(username = 'bench') {
      const [email, password] = [`${username}@example.org`, 'Bifrost-bench-rainbow']
      const created = cli('user', 'create', '--email', email, '--username', username, '--password-stdin')
      created.child.stdin?.end(password)
      await created
      const answer = await fetch(`${url}/trpc/accounts.signIn`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ identifier: email, password }),
      })
      return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
    },
    async residentBytes() {
      const status = await readFile(`/proc/${pid}/status`, 'utf8')
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024
    },
    cli,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  }
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  const deadlineMs = performance.now() + 60_000
  while (performance.now() < deadlineMs) {
    if (child.exitCode !== null) throw new Error(`Heimdall ended with ${child.exitCode}`)
    try {
      if ((await fetch(`${url}/readyz`)).ok) return
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error('Heimdall did not answer within a minute')
}
