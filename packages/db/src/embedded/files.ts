import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { EmbeddedPostgresError } from './errors.ts'

/** A user and group that a child process runs as; undefined means: as this process. */
export type RunAs = { uid: number; gid: number } | undefined

/** Whether a caught error is the system error with this code, such as ENOENT. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

/**
 * Makes the data folder. Run by root, others may pass through it (but not list it), because PostgreSQL then runs
 * as another user and its cluster lies inside; every file with a secret in it has mode 0600 of its own.
 */
export async function ensureDataDir(dataDir: string): Promise<void> {
  if (existsSync(dataDir)) return
  try {
    await mkdir(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
  } catch (cause) {
    throw new EmbeddedPostgresError(`The data folder ${dataDir} cannot be made: ${messageOf(cause)}`, {
      cause,
    })
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** The JSON object in a file, or undefined when the file is missing or is not one (a crash may cut it short). */
export async function readJson(path: string): Promise<Record<string, unknown> | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'))
    // An object that came out of JSON.parse has string keys only.
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch (error) {
    if (hasCode(error, 'ENOENT') || error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Replaces the file in one step, so that nobody ever reads half of it. Mode 0600. */
export async function writeJson(path: string, value: object): Promise<void> {
  const temporary = `${path}.${randomUUID()}`
  await writeFile(temporary, `${JSON.stringify(value, undefined, 2)}\n`, { mode: 0o600, flush: true })
  await rename(temporary, path)
}

/** Whether the user may pass through every folder down to and including `path`, judged by mode bits. */
export async function canEnter(path: string, user: { uid: number; gid: number }): Promise<boolean> {
  for (let folder = path; ; folder = dirname(folder)) {
    const { mode, uid, gid } = await stat(folder)
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return false
    if (folder === dirname(folder)) return true
  }
}
