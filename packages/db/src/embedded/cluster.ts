import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { binariesFor, packagedMajor } from './binaries.ts'
import { EmbeddedPostgresError } from './errors.ts'
import { canEnter, type RunAs } from './files.ts'
import { createCluster } from './init-cluster.ts'
import type { Durability } from './settings.ts'
import { type ClusterState, readState, statePath } from './state.ts'

/** A whole cluster on disk, running or not, and what it takes to start it. */
export type Cluster = { dir: string; bin: string; runAs: RunAs; state: ClusterState }

/** The data folder's cluster; made if the folder has none. The caller holds the folder's lock. */
export async function openCluster(
  dataDir: string,
  options: { log: (message: string) => void; durability: Durability },
): Promise<Cluster> {
  const saved = await readState(dataDir)
  if (saved?.stage === 'ready') {
    const dir = clusterDir(dataDir, saved)
    await checkCluster(dataDir, dir)
    const runAs = await ownerOf(dir)
    return { dir, bin: await binariesFor(runAs, options.log), runAs, state: saved }
  }
  if (!saved && existsSync(join(dataDir, 'postgres', 'PG_VERSION'))) {
    throw new EmbeddedPostgresError(
      `There is a database in ${dataDir}, but ${statePath(dataDir)}, which holds its password, is missing or damaged. Restore it from a backup.`,
    )
  }
  const created = await createCluster(dataDir, saved, options)
  return { ...created, dir: clusterDir(dataDir, created.state) }
}

export function clusterDir(dataDir: string, state: ClusterState): string {
  return join(resolve(dataDir, state.home), 'postgres')
}

async function checkCluster(dataDir: string, dir: string): Promise<void> {
  const major = await readFile(join(dir, 'PG_VERSION'), 'utf8').catch(() => undefined)
  if (major === undefined) {
    throw new EmbeddedPostgresError(
      `The database of ${dataDir} should lie in ${dir}, and can't be read there. Restore it, or delete the data folder to begin afresh.`,
    )
  }
  if (major.trim() !== packagedMajor()) {
    throw new EmbeddedPostgresError(
      `The database in ${dir} was made by PostgreSQL ${major.trim()}; this version brings ${packagedMajor()}. Dump it with the version before and restore it into a new data folder.`,
    )
  }
}

/** A cluster only starts as its owner, whoever that is by now. */
async function ownerOf(dir: string): Promise<RunAs> {
  const { uid, gid } = await stat(dir)
  const self = process.getuid?.()
  if (self === uid && uid !== 0) return undefined
  if (self !== 0) {
    throw new EmbeddedPostgresError(
      `The database in ${dir} belongs to user ${uid}. Start as that user or as root.`,
    )
  }
  if (uid === 0) {
    throw new EmbeddedPostgresError(
      `The database in ${dir} belongs to root, as which PostgreSQL does not run. Give it back to its user with chown -R.`,
    )
  }
  if (!(await canEnter(dir, { uid, gid }))) {
    throw new EmbeddedPostgresError(
      `User ${uid}, to whom the database in ${dir} belongs, can't enter a folder above it. Move the data folder, or chmod that one.`,
    )
  }
  return { uid, gid }
}
