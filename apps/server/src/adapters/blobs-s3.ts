import { createHash } from 'node:crypto'
import type { BlobStore, Clock } from '@heimdall/core'
import type { S3Config } from '../config/s3.ts'
import { checkBlobKey, mostBlobKeys } from './blob-keys.ts'
import { inParts } from './in-parts.ts'
import { createS3Client, type S3Client, type S3ClientOptions } from './s3-client.ts'
import { S3Failure } from './s3-failure.ts'
import { textsIn } from './s3-xml.ts'
import { systemClock } from './system.ts'

/** S3 takes parts from 5 MiB on; so much of each blob that is on its way is in memory. 10,000 of them are its most: 80 GB. */
const partBytes = 8 * 1024 ** 2

const sweptEveryMs = 3_600_000
/** An upload that has begun so long ago was left by a process that died. */
const leftAfterMs = 86_400_000

/** What belongs to a row of ours carries its id. */
const ownName = /^[a-z]+\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/

export interface S3BlobsOptions extends S3ClientOptions {
  clock?: Clock
  /** Hears why what was left of uploads could not be aborted; not of a store that has refused it. */
  onSweepFailed?: (error: unknown) => void
}

/**
 * Blobs in any store that speaks S3. An object is there with its last part or not at all, so that what breaks off is no
 * object; what a process that died has left of it is aborted by the next one that lists, a day later.
 */
export function createS3Blobs(
  config: S3Config,
  { clock = systemClock, onSweepFailed = () => undefined, ...options }: S3BlobsOptions = {},
): BlobStore {
  const client = createS3Client(config, options)
  const nameOf = (key: string) => config.prefix + checkBlobKey(key)
  let sweptAt: number | null = null

  async function sweepWhenDue(): Promise<void> {
    const now = clock.now().getTime()
    if (sweptAt !== null && now - sweptAt <= sweptEveryMs) return
    sweptAt = now
    // Not every store lists uploads, and not every key may; then only the bucket's own lifecycle rule removes them.
    await abortLeft(client, config.prefix, now - leftAfterMs).catch((error: unknown) => {
      if (!(error instanceof S3Failure)) onSweepFailed(error)
    })
  }

  return {
    async ready() {
      const query = { 'list-type': '2', prefix: config.prefix, 'max-keys': '1' }
      const answer = await client.requireOk(await client.send('GET', '', { query }))
      await answer.body?.cancel()
    },

    async write(key, content) {
      const name = nameOf(key)
      const digest = createHash('sha256')
      let sizeBytes = 0
      const upload = createUpload(client, name)
      try {
        for await (const { bytes, isLast } of inParts(content, partBytes)) {
          digest.update(bytes)
          sizeBytes += bytes.length
          await upload.add(bytes, isLast)
        }
      } catch (error) {
        await upload.abort()
        throw error
      }
      return { sizeBytes, sha256: digest.digest('hex') }
    },

    async read(key, range) {
      const name = nameOf(key)
      const head = await client.send('HEAD', name)
      if (head.status === 404) return null
      await client.requireOk(head)
      const sizeBytes = Number(head.headers.get('content-length'))
      return { sizeBytes, content: contentOf(client, name, range) }
    },

    async remove(keys) {
      for (const name of keys.map(nameOf)) {
        const answer = await client.send('DELETE', name)
        if (answer.status !== 404) await client.requireOk(answer)
        await answer.body?.cancel()
      }
    },

    async list(prefix, after) {
      await sweepWhenDue()
      const query = {
        'list-type': '2',
        prefix: config.prefix + prefix,
        'max-keys': String(mostBlobKeys),
        ...(after === undefined ? {} : { 'start-after': config.prefix + after }),
      }
      const answer = await client.requireOk(await client.send('GET', '', { query }))
      const keys = textsIn(await answer.text(), 'Key').map((name) => name.slice(config.prefix.length))
      // Whoever goes on from the last key would do so for ever.
      if (after !== undefined && keys.includes(after))
        throw new Error('The store at S3_ENDPOINT does not know start-after: it lists the same keys again')
      return keys
    },
  }
}

/** ListMultipartUploads, page by page, and AbortMultipartUpload for what has begun before. */
async function abortLeft(client: S3Client, prefix: string, before: number): Promise<void> {
  const places = new Set<string>()
  let place: Record<string, string> | null = {}
  while (place !== null) {
    const query: Record<string, string> = { uploads: '', prefix, ...place }
    const text: string = await (await client.requireOk(await client.send('GET', '', { query }))).text()
    for (const upload of text.split('<Upload>').slice(1)) {
      const [name, id, begun] = ['Key', 'UploadId', 'Initiated'].map((element) => textsIn(upload, element)[0])
      // Not every store looks at the prefix, and without one others may have uploads beside ours.
      const isOurs = name?.startsWith(prefix) && ownName.test(name.slice(prefix.length))
      if (!name || !isOurs || id === undefined || !(Date.parse(begun ?? '') < before)) continue
      const answer = await client.send('DELETE', name, { query: { uploadId: id } })
      await answer.body?.cancel()
    }
    const [isCut] = textsIn(text, 'IsTruncated')
    const [key] = textsIn(text, 'NextKeyMarker')
    const [id] = textsIn(text, 'NextUploadIdMarker')
    place = isCut === 'true' && key && id ? { 'key-marker': key, 'upload-id-marker': id } : null
    const at = JSON.stringify(place)
    if (places.has(at))
      throw new Error('The store at S3_ENDPOINT does not know key-marker: it lists the same uploads again')
    places.add(at)
  }
}

/** Asked for when somebody begins to read, so that a stream that nobody wants holds nothing. */
async function* contentOf(
  client: S3Client,
  name: string,
  range?: { start: number; end: number },
): AsyncGenerator<Uint8Array> {
  const headers: Record<string, string> = range ? { range: `bytes=${range.start}-${range.end}` } : {}
  const answer = await client.requireOk(await client.send('GET', name, { headers }))
  if (answer.body) yield* answer.body
}

/** What fits into one part is one request; else a multipart upload, which counts with its last one. */
function createUpload(client: S3Client, name: string) {
  let uploadId: string | null = null
  const etags: string[] = []

  async function begin(): Promise<string> {
    const answer = await client.requireOk(await client.send('POST', name, { query: { uploads: '' } }))
    const [id] = textsIn(await answer.text(), 'UploadId')
    if (id === undefined) throw new Error('The store has begun no upload')
    return id
  }

  async function complete(id: string): Promise<void> {
    const parts = etags.map(
      (etag, index) => `<Part><PartNumber>${index + 1}</PartNumber><ETag>${etag}</ETag></Part>`,
    )
    const body = `<CompleteMultipartUpload>${parts.join('')}</CompleteMultipartUpload>`
    const answer = await client.requireOk(
      await client.send('POST', name, { query: { uploadId: id }, body: Buffer.from(body) }),
    )
    // It may think better of it after it has said 200.
    const text = await answer.text()
    if (!text.includes('CompleteMultipartUploadResult'))
      throw new Error(`The store failed: ${text.slice(0, 200)}`)
  }

  return {
    async add(bytes: Buffer<ArrayBuffer>, isLast: boolean): Promise<void> {
      if (isLast && uploadId === null) {
        const answer = await client.requireOk(await client.send('PUT', name, { body: bytes }))
        await answer.body?.cancel()
        return
      }
      uploadId ??= await begin()
      const query = { partNumber: String(etags.length + 1), uploadId }
      const answer = await client.requireOk(await client.send('PUT', name, { query, body: bytes }))
      await answer.body?.cancel()
      etags.push(answer.headers.get('etag') ?? '')
      if (isLast) await complete(uploadId)
    },
    async abort(): Promise<void> {
      if (uploadId === null) return
      // What it leaves is no object, and costs room only until somebody sweeps.
      await client.send('DELETE', name, { query: { uploadId } }).catch(() => undefined)
    },
  }
}
