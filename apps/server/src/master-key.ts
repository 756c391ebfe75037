import { randomBytes, randomUUID } from 'node:crypto'
import { link, readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ConfigError } from './config/config-error.ts'
import { readMasterKey } from './config/master-keys.ts'
import type { Config } from './config.ts'
import { prepareDataDir } from './data-dir.ts'

/**
 * The keys that wrap all other keys; the first one wraps, the others still unwrap. They lie beside the database and
 * never in it: whoever steals a copy of one has nothing without the other.
 */
export async function loadMasterKeys({
  masterKeys,
  dataDir,
}: Pick<Config, 'masterKeys' | 'dataDir'>): Promise<Buffer[]> {
  if (masterKeys !== null) return masterKeys
  await prepareDataDir(dataDir)
  const path = join(dataDir, 'master.key')
  const text = (await read(path)) ?? (await make(path))
  const key = readMasterKey(text.trim())
  if (key === null) {
    throw new ConfigError(`${path} holds no master key; put back the file that belongs to this database`)
  }
  return [key]
}

async function read(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** Written apart and then linked, so that of two processes one wins and nobody ever reads half a key. */
async function make(path: string): Promise<string> {
  const draft = `${path}.${randomUUID()}`
  await writeFile(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flush: true })
  try {
    await link(draft, path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    await unlink(draft)
  }
  return readFile(path, 'utf8')
}
