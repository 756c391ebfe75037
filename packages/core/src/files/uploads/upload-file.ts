import { createHash } from 'node:crypto'
import { StoredFile, type UploadFileInput } from '@heimdall/contracts'
import { z } from 'zod'
import {
  AppError,
  type Call,
  findAnswer,
  type IdempotentRequest,
  idempotentRequest,
  isKnownKey,
  type Services,
} from '../../kernel/index.ts'
import { readFile } from '../to-file.ts'
import { AnsweredBefore, appendUpload } from './append-upload.ts'
import { beginUpload } from './begin-upload.ts'
import { cancelUpload } from './cancel-upload.ts'

export interface OneRequest {
  input: z.output<typeof UploadFileInput>
  sizeBytes: number
  body: AsyncIterable<Uint8Array>
  /** Null: the client has chosen none. */
  idempotencyKey: string | null
}

/** In one request: the whole of it, or nothing. Under the same key the same file, its content included, is stored once. */
export async function uploadFile(
  services: Services,
  call: Call,
  { input, sizeBytes, body, idempotencyKey: key }: OneRequest,
): Promise<StoredFile> {
  const content = createHash('sha256')
  /** As far as it has come in. */
  const requestNow = (): IdempotentRequest | undefined =>
    key === null
      ? undefined
      : idempotentRequest(
          call.actor,
          key,
          JSON.stringify(['files.upload', input, sizeBytes, content.copy().digest('hex')]),
        )
  async function* hashed() {
    for await (const chunk of body) {
      content.update(chunk)
      yield chunk
    }
  }
  const request = requestNow()
  // It takes no room a second time.
  if (request && (await isKnownKey(services.primary.db, request))) {
    for await (const _ of hashed());
    return answered(services, requestNow())
  }
  const begin = sizeBytes === 0 && request ? { ...call, idempotency: request } : call
  const { id } = await beginUpload.execute(services, begin, { ...input, sizeBytes })
  if (sizeBytes > 0) {
    try {
      await append(services, call, id, hashed(), requestNow)
    } catch (error) {
      if (!(error instanceof AnsweredBefore)) throw error
    }
  }
  return request ? answered(services, requestNow()) : readFile(services.primary.db, id)
}

async function append(
  services: Services,
  call: Call,
  id: string,
  body: AsyncIterable<Uint8Array>,
  requestNow: () => IdempotentRequest | undefined,
): Promise<void> {
  let isComplete = false
  try {
    isComplete = (await appendUpload(services, call, { id, offset: 0, requestNow }, body)).isComplete
    if (!isComplete) throw new AppError('BAD_REQUEST', 'The file did not come in to its end')
  } finally {
    // It takes room for nothing; were it to fail now, it would expire.
    if (!isComplete) await cancelUpload.execute(services, call, { id }).catch(() => undefined)
  }
}

const Begun = z.object({ id: z.string() })

/** What was kept in the transaction that made the file; of an empty one that is its beginning. */
async function answered(services: Services, request: IdempotentRequest | undefined): Promise<StoredFile> {
  const answer = request && (await findAnswer(services, services.primary.db, request))
  if (!answer) throw new Error('What has been stored under a key has no answer')
  const file = StoredFile.safeParse(answer.value)
  return file.success ? file.data : readFile(services.primary.db, Begun.parse(answer.value).id)
}
