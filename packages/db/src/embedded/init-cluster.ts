import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmod, chown, mkdir, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { binariesFor, childEnv, systemHome } from './binaries.ts'
import { EmbeddedPostgresError } from './errors.ts'
import { canEnter, messageOf, type RunAs } from './files.ts'
import { chooseRunAs } from './run-as.ts'
import type { Durability } from './settings.ts'
import { type ClusterState, newState, writeState } from './state.ts'

const run = promisify(execFile)

/**
 * Makes a cluster in the data folder or, when PostgreSQL's user can't enter that, in a folder of the system that
 * the data folder remembers. A crash on the way leaves the stage `initialising`, and the next start begins anew.
 */
export async function createCluster(
  dataDir: string,
  unfinished: ClusterState | undefined,
  options: { log: (message: string) => void; durability: Durability },
): Promise<{ bin: string; runAs: RunAs; state: ClusterState }> {
  const { log, durability } = options
  const runAs = await chooseRunAs()
  const bin = await binariesFor(runAs, log)
  const begun = unfinished ?? newState()
  const outside = await outsideHome(dataDir, begun.id)
  let home = runAs && !(await canEnter(dataDir, runAs)) ? outside : '.'
  for (;;) {
    const state: ClusterState = { ...begun, home, stage: 'initialising' }
    await writeState(dataDir, state)
    try {
      await initdb({ home: resolve(dataDir, home), bin, runAs, password: state.password, durability })
      const ready: ClusterState = { ...state, stage: 'ready' }
      await writeState(dataDir, ready)
      if (home === outside)
        log(`the database lies in ${outside}, because its user can't enter ${dataDir}; back up both`)
      return { bin, runAs, state: ready }
    } catch (cause) {
      // Access control lists and network shares can forbid what the mode bits allow.
      const forbidden = /permission denied|operation not permitted|EACCES|EPERM/i.test(messageOf(cause))
      if (!runAs || home === outside || !forbidden) {
        throw new EmbeddedPostgresError(`The database could not be made: ${messageOf(cause)}`, { cause })
      }
      home = outside
    }
  }
}

/** One folder per data folder and its id, so that a deleted data folder's cluster is never taken for a new one's. */
async function outsideHome(dataDir: string, id: string): Promise<string> {
  const hash = createHash('sha256')
    .update(await realpath(dataDir))
    .digest('hex')
  return join(systemHome, `${hash.slice(0, 12)}-${id.slice(0, 8)}`)
}

async function initdb(options: {
  home: string
  bin: string
  runAs: RunAs
  password: string
  durability: Durability
}): Promise<void> {
  const { home, bin, runAs, durability } = options
  const work = join(home, 'postgres.init')
  const passwordFile = join(work, 'password')
  const target = join(home, 'postgres')
  for (const leftover of [work, target]) await rm(leftover, { recursive: true, force: true })
  await mkdir(work, { recursive: true, mode: 0o700 })
  if (home.startsWith(systemHome)) for (const folder of [systemHome, home]) await chmod(folder, 0o755)
  await writeFile(passwordFile, options.password, { mode: 0o600 })
  if (runAs) for (const path of [passwordFile, work]) await chown(path, runAs.uid, runAs.gid)
  const args = [
    `--pgdata=${join(work, 'cluster')}`,
    '--username=heimdall',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // PostgreSQL's own C.UTF-8: sorts the same everywhere, and no upgrade of the C library breaks an index.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--data-checksums',
    ...(durability === 'none' ? ['--no-sync'] : []),
  ]
  await run(join(bin, 'initdb'), args, { ...runAs, cwd: '/', env: childEnv })
  await rename(join(work, 'cluster'), target)
  await rm(work, { recursive: true })
}
