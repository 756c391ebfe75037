import { randomUUID } from 'node:crypto'
import type { BlobStore } from '@heimdall/core'
import { blobFolderOf, createBlobStore } from '../../adapters/blobs.ts'
import { S3Failure } from '../../adapters/s3-failure.ts'
import { ConfigError } from '../../config/config-error.ts'
import type { Config } from '../../config.ts'
import { type Finding, ok, patienceMs, problem } from './finding.ts'
import { roomAt } from './room-at.ts'

const check = 'files'
const content = Buffer.from('Heimdall looks whether files can be kept here.')

type BlobConfig = Pick<Config, 'blobDir' | 'dataDir' | 's3'>

/** Writes, reads, lists and removes a small blob where files and exports lie: all that is ever done there. */
export async function checkBlobs(config: BlobConfig): Promise<Finding> {
  const trial = { step: 'write' }
  try {
    await tryOut(await createBlobStore(config, { patienceMs }), trial)
  } catch (error) {
    return problem(check, config.s3 ? explainS3(error, trial.step) : explainFolder(error, trial.step, config))
  }
  if (config.s3) return ok(check, `in ${config.s3.bucketUrl}; writing, reading, listing and removing work`)
  const { isLittle, text } = await roomAt(blobFolderOf(config))
  return isLittle ? problem(check, text) : ok(check, `in a folder that can be written; ${text}`)
}

async function tryOut(store: BlobStore, trial: { step: string }): Promise<void> {
  const key = `doctor/${randomUUID()}`
  const step = <Value>(name: string, work: Promise<Value>): Promise<Value> => {
    trial.step = name
    return work
  }
  await step('write', store.write(key, once()))
  try {
    const found = await step('read', store.read(key))
    const chunks: Uint8Array[] = []
    for await (const chunk of found?.content ?? []) chunks.push(chunk)
    if (!Buffer.concat(chunks).equals(content)) throw new Error('what was written does not come back')
    if (!(await step('list', store.list(key))).includes(key))
      throw new Error('what was written is not listed')
    await step('remove', store.remove([key]))
  } catch (error) {
    await store.remove([key]).catch(() => undefined)
    throw error
  }
}

async function* once(): AsyncGenerator<Uint8Array> {
  yield content
}

function explainFolder(error: unknown, step: string, config: BlobConfig): string {
  if (error instanceof ConfigError) return error.message
  const reason = error instanceof Error && 'code' in error ? String(error.code) : messageOf(error)
  return `can not ${step} in ${blobFolderOf(config)} (BLOB_DIR): ${reason}`
}

/** S3 says why by the names of its errors; the answer to a HEAD has none. */
function explainS3(error: unknown, step: string): string {
  if (!(error instanceof S3Failure)) return `no store answers at S3_ENDPOINT: ${causeOf(error)}`
  const { status, code } = error
  if (code === 'NoSuchBucket') return 'the store at S3_ENDPOINT has no bucket of the name in S3_BUCKET'
  if (code === 'InvalidAccessKeyId' || code === 'SignatureDoesNotMatch')
    return 'the store at S3_ENDPOINT refuses S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY'
  if (code === 'RequestTimeTooSkewed')
    return 'the store at S3_ENDPOINT says that the clock of this machine is wrong'
  if (code === 'AuthorizationHeaderMalformed' || code === 'PermanentRedirect')
    return 'the bucket does not lie in S3_REGION'
  if (status === 403) return `S3_ACCESS_KEY_ID has no right to ${step} in S3_BUCKET`
  return `can not ${step} in S3_BUCKET: ${error.message}`
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** What fetch says itself is that it failed. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined
  if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.message
  return messageOf(error)
}
