import { createHash, randomUUID } from 'node:crypto'
import { constants, createReadStream, type Dirent } from 'node:fs'
import { access, mkdir, open, readdir, rename, rm, rmdir, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { BlobStore, Clock } from '@heimdall/core'
import { checkBlobKey, mostBlobKeys } from './blob-keys.ts'

export interface FolderBlobsOptions {
  folder: string
  clock: Clock
}

/** No key begins with a dot, so this is nobody's. */
const unfinished = '.unfinished'
/** What nobody has written to for so long was left by a process that died; whoever still wanted it, fails and leaves nothing. */
const leftAfterMs = 3_600_000

/**
 * Blobs as files of a folder. What is written is a file elsewhere until the disk has all of it, and then gets its name: a
 * process that is killed leaves a blob as it was, or not at all.
 */
export async function createFolderBlobs({ folder, clock }: FolderBlobsOptions): Promise<BlobStore> {
  const unfinishedFolder = join(folder, unfinished)
  const pathOf = (key: string) => join(folder, checkBlobKey(key))
  // Only ours to read: others may have to pass through the data folder.
  await mkdir(unfinishedFolder, { recursive: true, mode: 0o700 })
  await sweep()
  let sweptAt = clock.now().getTime()

  async function sweepWhenDue(): Promise<void> {
    if (clock.now().getTime() - sweptAt <= leftAfterMs) return
    sweptAt = clock.now().getTime()
    await sweep()
  }

  async function sweep(): Promise<void> {
    const before = clock.now().getTime() - leftAfterMs
    for (const name of await readdir(unfinishedFolder)) {
      const path = join(unfinishedFolder, name)
      const found = await stat(path).catch(unlessMissing)
      if (found && found.mtimeMs < before) await rm(path, { force: true })
    }
  }

  /** Also what a process that died has left of them; who still writes one fails, as its blob is unwanted. */
  async function removeUnfinished(keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return
    const halves = new Set(keys.map(halfNameOf))
    for (const name of await readdir(unfinishedFolder)) {
      if (halves.has(name.slice(0, name.indexOf('.'))))
        await rm(join(unfinishedFolder, name), { force: true })
    }
  }

  return {
    ready: () => access(unfinishedFolder, constants.R_OK | constants.W_OK | constants.X_OK),
    async write(key, content) {
      const path = pathOf(key)
      await sweepWhenDue()
      const temporary = join(unfinishedFolder, `${halfNameOf(key)}.${randomUUID()}`)
      try {
        const written = await writeDurably(temporary, content)
        await moveDurably(temporary, path)
        return written
      } catch (error) {
        await rm(temporary, { force: true })
        throw error
      }
    },
    async read(key, range) {
      const path = pathOf(key)
      const found = await stat(path).catch(unlessMissing)
      if (!found?.isFile()) return null
      return { sizeBytes: found.size, content: contentOf(path, range) }
    },
    async remove(keys) {
      for (const key of keys) {
        const path = pathOf(key)
        await unlink(path).catch(unlessMissing)
        const parent = dirname(path)
        // The folder goes with its last file, where it is not the store itself.
        if (parent !== folder) await rmdir(parent).catch(() => undefined)
      }
      await removeUnfinished(keys)
      await sweepWhenDue()
    },
    async list(prefix, after = '') {
      await sweepWhenDue()
      const keys: string[] = []
      for await (const key of keysIn(folder, '', prefix, after)) {
        keys.push(key)
        if (keys.length === mostBlobKeys) break
      }
      return keys
    },
  }
}

/** Of one length for every key, and nothing that a folder could not hold. */
const halfNameOf = (key: string): string => createHash('sha256').update(key).digest('hex')

async function writeDurably(path: string, content: AsyncIterable<Uint8Array>) {
  const digest = createHash('sha256')
  let sizeBytes = 0
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const chunk of content) {
      digest.update(chunk)
      sizeBytes += chunk.length
      await file.writeFile(chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { sizeBytes, sha256: digest.digest('hex') }
}

/** The disk has the new name, too, once its folders are written. */
async function moveDurably(from: string, to: string): Promise<void> {
  const parent = dirname(to)
  for (let attempt = 0; ; attempt++) {
    const made = await mkdir(parent, { recursive: true, mode: 0o700 })
    try {
      await rename(from, to)
      await syncFolders(parent, made)
      return
    } catch (error) {
      // The folder went with its last file between the two steps.
      if (attempt === 3 || codeOf(error) !== 'ENOENT') throw error
    }
  }
}

/** From the folder of the file up to the one that holds the first of those that were made. */
async function syncFolders(parent: string, firstMade: string | undefined): Promise<void> {
  const top = firstMade === undefined ? parent : dirname(firstMade)
  for (let folder = parent; ; folder = dirname(folder)) {
    const handle = await open(folder, 'r')
    await handle.sync().finally(() => handle.close())
    if (folder === top) return
  }
}

/** Opened when somebody begins to read, so that a stream that nobody wants holds nothing. */
async function* contentOf(path: string, range?: { start: number; end: number }): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path, range)
}

/** In the order of whole keys, without looking into folders where none can be. */
async function* keysIn(root: string, start: string, prefix: string, after: string): AsyncGenerator<string> {
  const entries = (await readdir(join(root, start), { withFileTypes: true }).catch(unlessMissing)) ?? []
  const names = entries.filter(({ name }) => !name.startsWith('.')).map(nameOf)
  for (const name of names.sort()) {
    const key = start + name
    if (!name.endsWith('/')) {
      if (key.startsWith(prefix) && key > after) yield key
    } else if ((key.startsWith(prefix) || prefix.startsWith(key)) && (key > after || after.startsWith(key))) {
      yield* keysIn(root, key, prefix, after)
    }
  }
}

const nameOf = (entry: Dirent): string => (entry.isDirectory() ? `${entry.name}/` : entry.name)

function unlessMissing(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ENOTDIR') throw error
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''
