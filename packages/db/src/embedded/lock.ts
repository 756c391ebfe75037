import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { DataDirInUse, EmbeddedPostgresError } from './errors.ts'
import { ensureDataDir, hasCode, messageOf, readJson, writeJson } from './files.ts'

/** `server`: for as long as it runs. `command`: for a moment, so that a server that starts just then waits. */
export type LockPurpose = 'server' | 'command'

export type DataDirLock = {
  /** Says where the holder can be reached, for the message that a second server prints. */
  setUrl(url: string): Promise<void>
  release(): Promise<void>
}

export type LockHolder = { pid: number; purpose: LockPurpose; url?: string }

const retryEveryMs = 50
const SQLITE_BUSY = 5
// A lock whose object were collected as garbage would be lost, so the held ones are kept here.
const held = new Set<DatabaseSync>()

/**
 * Takes the data folder for this process, or throws DataDirInUse.
 *
 * The lock is SQLite's own on an empty database: a lock of the operating system on every platform, gone in the
 * instant its holder dies, however it dies. Never open the file `lock` by other means in the same process:
 * POSIX drops a process's locks on a file as soon as any of its descriptors for it is closed.
 *
 * @param options.waitMs how long to wait for a holder to leave. By default 10 s for a command, which will end by
 *   itself, and 1 s for a server, which may just be stopping.
 */
export async function lockDataDir(
  dataDir: string,
  options: { purpose: LockPurpose; waitMs?: number },
): Promise<DataDirLock> {
  const startedMs = performance.now()
  for (;;) {
    const lock = await tryLockDataDir(dataDir, options.purpose)
    if (lock) return lock
    const holder = await lockHolder(dataDir)
    const waitMs = options.waitMs ?? (holder?.purpose === 'server' ? 1_000 : 10_000)
    if (performance.now() - startedMs >= waitMs) throw new DataDirInUse(inUseMessage(dataDir, holder))
    await sleep(retryEveryMs)
  }
}

/** The lock if it is free at this moment, else undefined. */
export async function tryLockDataDir(
  dataDir: string,
  purpose: LockPurpose,
): Promise<DataDirLock | undefined> {
  await ensureDataDir(dataDir)
  const database = takeSqliteLock(join(dataDir, 'lock'))
  if (!database) return undefined
  const infoPath = holderPath(dataDir)
  const info = { pid: process.pid, purpose }
  try {
    await writeJson(infoPath, info)
  } catch (cause) {
    database.close()
    throw cannotLock(infoPath, cause)
  }
  held.add(database)
  let released = false
  return {
    setUrl: (url) => writeJson(infoPath, { ...info, url }),
    async release() {
      if (released) return
      released = true
      await rm(infoPath, { force: true })
      database.close()
      held.delete(database)
    },
  }
}

/** Who says to hold the lock; undefined if that process is gone, or the holder has not said so yet. */
export async function lockHolder(dataDir: string): Promise<LockHolder | undefined> {
  const info = await readJson(holderPath(dataDir))
  if (typeof info?.pid !== 'number' || !isAlive(info.pid)) return undefined
  return {
    pid: info.pid,
    purpose: info.purpose === 'server' ? 'server' : 'command',
    ...(typeof info.url === 'string' && { url: info.url }),
  }
}

function holderPath(dataDir: string): string {
  return join(dataDir, 'lock.json')
}

function takeSqliteLock(path: string): DatabaseSync | undefined {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path)
    // The journal in memory: nothing is ever written, and no journal file is left behind by a crash.
    database.exec('PRAGMA journal_mode=MEMORY; PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE')
    return database
  } catch (cause) {
    if (database?.isOpen) database.close()
    if (cause instanceof Error && 'errcode' in cause && cause.errcode === SQLITE_BUSY) return undefined
    throw cannotLock(path, cause)
  }
}

function cannotLock(path: string, cause: unknown): EmbeddedPostgresError {
  const text = `The data folder can't be locked (${path}): ${messageOf(cause)}. Does it belong to another user?`
  return new EmbeddedPostgresError(text, { cause })
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return hasCode(error, 'EPERM')
  }
}

function inUseMessage(dataDir: string, holder: LockHolder | undefined): string {
  const details = [dataDir, holder && `process ${holder.pid}`, holder?.url].filter(Boolean).join(', ')
  if (holder?.purpose === 'command')
    return `A Heimdall command is using this data folder (${details}). Try again when it is done.`
  const advice = 'Stop it first, or set HEIMDALL_DATA_DIR.'
  return `Heimdall already runs on this data folder (${details}). ${advice}`
}
