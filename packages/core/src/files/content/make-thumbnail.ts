import type { FileRow } from '@heimdall/db/core'
import { encodePicture } from '../../identity/pictures/index.ts'
import { AppError, type Services } from '../../kernel/index.ts'
import { contentKey, thumbnailKey } from '../blob-keys.ts'

const kinds = new Set(['image/png', 'image/jpeg', 'image/webp'])
/** All of it has to be in memory to be decoded, one at a time. */
const maxBytes = 20 * 1024 ** 2

/** A small square WebP of a picture; false where there can be none. */
export async function makeThumbnail({ blobs }: Services, file: FileRow): Promise<boolean> {
  if (!kinds.has(file.mediaType) || file.sizeBytes > maxBytes) return false
  const found = await blobs.read(contentKey(file.id))
  if (!found) throw new Error(`The blob of file ${file.id} is missing`)
  const chunks: Uint8Array[] = []
  for await (const chunk of found.content) chunks.push(chunk)
  const picture = await encode(Buffer.concat(chunks))
  if (picture === null) return false
  await blobs.write(thumbnailKey(file.id), once(picture))
  return true
}

/** Null: it only looks like a picture, or is too large for one. */
async function encode(bytes: Buffer): Promise<Buffer | null> {
  try {
    return await encodePicture(bytes, maxBytes)
  } catch (error) {
    if (error instanceof AppError && error.code === 'BAD_REQUEST') return null
    throw error
  }
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes
}
