import { fileUploadParts } from '@heimdall/db/core'
import { asc, eq } from '@heimdall/db/sql'
import type { Services } from '../../kernel/index.ts'
import { partKey } from '../blob-keys.ts'

/** The blobs of an upload, in their order. */
export async function partKeysOf({ primary }: Services, uploadId: string): Promise<string[]> {
  const rows = await primary.db
    .select({ partId: fileUploadParts.partId })
    .from(fileUploadParts)
    .where(eq(fileUploadParts.uploadId, uploadId))
    .orderBy(asc(fileUploadParts.startByte))
  return rows.map(({ partId }) => partKey(uploadId, partId))
}

/** What lies under these keys, one after the other. */
export async function* readBlobs({ blobs }: Services, keys: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const key of keys) {
    const found = await blobs.read(key)
    if (!found) throw new Error(`The blob ${key} is missing`)
    yield* found.content
  }
}

/** So many bytes, or all there are. */
export async function beginningOf(content: AsyncIterable<Uint8Array>, bytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of content) {
    chunks.push(chunk)
    size += chunk.length
    if (size >= bytes) break
  }
  return Buffer.concat(chunks).subarray(0, bytes)
}
