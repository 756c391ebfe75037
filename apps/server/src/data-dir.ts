import { mkdir, mkdtemp, rmdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ConfigError } from './config/config-error.ts'

/**
 * Makes the folder that a variable names, or says in one line why it can't be one. Folder by folder: `mkdir` with
 * `recursive` never returns under /proc, and takes its thread with it.
 */
export async function prepareDataDir(
  dataDir: string,
  variable: 'HEIMDALL_DATA_DIR' | 'BLOB_DIR' = 'HEIMDALL_DATA_DIR',
): Promise<void> {
  const unusable = (reason: string, cause?: unknown) =>
    new ConfigError(`${variable} is wrong: ${dataDir} cannot be used: ${reason}`, { cause })
  const missing = await missingFolders(dataDir, unusable)
  // Run by root, PostgreSQL runs as another user, who must be able to pass through to its data.
  const isPassedThrough = variable === 'HEIMDALL_DATA_DIR' && process.getuid?.() === 0
  const mode = isPassedThrough ? 0o711 : 0o700
  try {
    for (const folder of missing) await makeFolder(folder, mode)
    // Tried rather than asked: of root the system says that it may write everywhere.
    await rmdir(await mkdtemp(join(dataDir, 'probe-')))
  } catch (cause) {
    throw unusable(reasonOf(cause), cause)
  }
}

async function makeFolder(folder: string, mode: number): Promise<void> {
  try {
    await mkdir(folder, { mode })
  } catch (error) {
    // Another process that starts at this moment was faster.
    if (codeOf(error) !== 'EEXIST') throw error
  }
}

/** From the outermost to the folder itself; empty when it is there. */
async function missingFolders(
  dataDir: string,
  unusable: (reason: string, cause?: unknown) => ConfigError,
): Promise<string[]> {
  const missing: string[] = []
  for (let folder = dataDir; ; folder = dirname(folder)) {
    try {
      if ((await stat(folder)).isDirectory()) return missing
    } catch (cause) {
      if (codeOf(cause) !== 'ENOENT' && codeOf(cause) !== 'ENOTDIR') throw unusable(reasonOf(cause), cause)
      missing.unshift(folder)
      continue
    }
    throw unusable(`${folder} is a file, not a folder`)
  }
}

const reasons: Record<string, string> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'the file system is read-only',
  ENOENT: 'no folder can be made there',
  ENOSPC: 'the disk is full',
}

const reasonOf = (error: unknown): string => reasons[codeOf(error)] ?? codeOf(error)

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)
