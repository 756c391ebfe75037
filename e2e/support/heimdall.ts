import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '@heimdall/db/testing/free-port'
import { standBeside } from './beside.ts'
import { type Mail, newestMail } from './mail.ts'

export interface Account {
  email: string
  username: string
  password: string
}

interface PostedEvent {
  id: string
  eventType: string
  createdAt: string
}

export interface OAuthApp {
  clientId: string
  name: string
  redirectUri: string
}

type Role = 'user' | 'moderator' | 'admin' | 'super_admin'

/** A real Heimdall: its own process, its own port, its own PostgreSQL in a folder of its own. */
export interface Heimdall {
  url: string
  /** The one-time link that the first start printed. */
  setUpUrl(): Promise<string>
  createUser(options?: { role?: Role }): Promise<Account>
  /** Their sessions stay, and are too old for what takes a fresh sign-in. */
  passTenMinutes(userId: string): Promise<void>
  /** The newest mail to this address, once it has left; without a mail server it is a file. */
  mailTo(address: string, subject?: string): Promise<Mail>
  createApiKey(...permissions: string[]): Promise<{ id: string; key: string }>
  /** An app of this person, or of the platform, for the authorization code and for devices. */
  createApp(owner: Account | null, redirectUri: string, name?: string, secret?: string): Promise<OAuthApp>
  /** As a bot. */
  postEvent(event: Record<string, unknown>): Promise<PostedEvent>
  /** Stops the server cleanly and starts it on the same port and folder. */
  restart(): Promise<void>
  /** As `restart`, but by SIGKILL. */
  crash(): Promise<void>
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const node = join(root, 'node_modules/.bin/node')
const startPatienceMs = 40_000

/** Starts one, with settings of its own if they are given; `stop` ends it and removes its folder. */
export async function startHeimdall(
  settings: Record<string, string> = {},
): Promise<Heimdall & { stop(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'heimdall-e2e-'))
  // PostgreSQL's user must get in when root runs the tests; else its files lie elsewhere, and stay.
  await chmod(dataDir, 0o711)
  const port = await freePort()
  const url = `http://localhost:${port}`
  const env = {
    ...process.env,
    HEIMDALL_DATA_DIR: dataDir,
    PORT: String(port),
    LOG_LEVEL: 'warn',
    LOG_FORMAT: 'json',
    // Receivers of webhooks stand beside the tests.
    WEBHOOK_ALLOWED_NETWORKS: '127.0.0.0/8',
    ...settings,
  }
  let running = await launch(env)
  const { setUpUrl } = running
  let botKey: ReturnType<typeof createApiKey> | null = null
  let users = 0
  let apps = 0

  const beside = standBeside(env, node, root)
  const createApiKey = (...permissions: string[]) => beside.act('createApiKey', permissions)

  return {
    url,
    async setUpUrl() {
      if (setUpUrl === null) throw new Error('This Heimdall printed no set-up link')
      return setUpUrl
    },
    async createUser({ role = 'user' } = {}) {
      users++
      const username = `${role.replace('_', '-')}-${users}-${process.pid}`
      const account = { email: `${username}@example.org`, username, password: `Bifrost-${users}-rainbow` }
      await beside.act('createUser', { ...account, role })
      return account
    },
    passTenMinutes: (userId) => beside.act('passTenMinutes', userId),
    mailTo: (address, subject = '') => newestMail(join(dataDir, 'outbox'), address, subject),
    createApiKey,
    async createApp(owner, redirectUri, name = 'Song requests', secret) {
      apps++
      const app = { clientId: `app_${apps}`, name, redirectUri }
      await beside.act('createApp', { ...app, owner: owner?.username ?? null, secret: secret ?? null })
      return app
    },
    async postEvent(event) {
      botKey ??= createApiKey('audit:write')
      const { key } = await botKey
      const answer = await fetch(`${url}/v1/internal/audit`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify(event),
      })
      if (answer.status !== 201)
        throw new Error(`The event was answered with ${answer.status}: ${await answer.text()}`)
      return (await answer.json()) as PostedEvent // The contract of a 201.
    },
    async restart() {
      await beside.end()
      await end(running.child, 'SIGTERM')
      running = await launch(env)
    },
    async crash() {
      await beside.end()
      await end(running.child, 'SIGKILL')
      running = await launch(env)
    },
    async stop() {
      await beside.end()
      await end(running.child, 'SIGTERM')
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Resolves when the server answers, with the set-up link if it printed one. */
async function launch(env: NodeJS.ProcessEnv): Promise<{ child: ChildProcess; setUpUrl: string | null }> {
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', 'apps/server/dist/main.mjs'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  const started = Promise.withResolvers<void>()
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
    // The greeting's last line.
    if (/\/docs\n(\n|.*\/setup#\S+\n)/s.test(output)) started.resolve()
  })
  child.on('exit', (code) => started.reject(new Error(`The server ended with ${code}:\n${output}`)))
  const timer = setTimeout(
    () => started.reject(new Error(`The server did not start:\n${output}`)),
    startPatienceMs,
  )
  try {
    await started.promise
  } catch (error) {
    await end(child, 'SIGTERM')
    throw error
  } finally {
    clearTimeout(timer)
  }
  return { child, setUpUrl: /http:\S+\/setup#\S+/.exec(output)?.[0] ?? null }
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}
