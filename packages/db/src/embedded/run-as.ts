import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { EmbeddedPostgresError } from './errors.ts'
import type { RunAs } from './files.ts'

const run = promisify(execFile)

/** Ways to make a system user, for Debian and its like and for busybox; a container may have neither. */
const userCommands: [string, string[]][] = [
  ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'heimdall']],
  ['adduser', ['-S', '-D', '-H', 'heimdall']],
]

/** PostgreSQL refuses to run as root. Answers the user to run it as instead, or undefined when not root. */
export async function chooseRunAs(): Promise<RunAs> {
  if (process.getuid?.() !== 0) return undefined
  const existing = (await findUser('heimdall')) ?? (await findUser('postgres'))
  if (existing) return existing
  for (const [command, args] of userCommands) {
    await run(command, args).catch(() => undefined)
    const made = await findUser('heimdall')
    if (made) return made
  }
  // The last resort of a container without user tools: a user that other services may share, but never root.
  const nobody = await findUser('nobody')
  if (nobody) return nobody
  throw new EmbeddedPostgresError(
    'PostgreSQL does not run as root, and no other user was found or could be made. Add a user "heimdall", start as another user, or set DATABASE_URL.',
  )
}

async function findUser(name: string): Promise<{ uid: number; gid: number } | undefined> {
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '')
  const line = passwd.split('\n').find((entry) => entry.startsWith(`${name}:`))
  const ids = line ? line.split(':').slice(2, 4) : await idsByCommand(name)
  const [uid, gid] = ids.map(Number)
  return uid && gid ? { uid, gid } : undefined
}

/** macOS and directory services keep users elsewhere than in /etc/passwd. */
async function idsByCommand(name: string): Promise<string[]> {
  const answers = [run('id', ['-u', name]), run('id', ['-g', name])]
  return Promise.all(answers.map(async (answer) => (await answer).stdout.trim())).catch(() => [])
}
