import type { StoredFile, UploadFileInput } from '@heimdall/contracts'
import type { z } from 'zod'
import { AppError, type Call, type Services } from '../../kernel/index.ts'
import { readFile } from '../to-file.ts'
import { appendUpload } from './append-upload.ts'
import { beginUpload } from './begin-upload.ts'
import { cancelUpload } from './cancel-upload.ts'

/** In one request: the whole of it, or nothing. */
export async function uploadFile(
  services: Services,
  call: Call,
  input: z.output<typeof UploadFileInput>,
  sizeBytes: number,
  body: AsyncIterable<Uint8Array>,
): Promise<StoredFile> {
  const { id } = await beginUpload.execute(services, call, { ...input, sizeBytes })
  if (sizeBytes > 0) {
    const isComplete = await append(services, call, id, body)
    if (!isComplete) throw new AppError('BAD_REQUEST', 'The file did not come in to its end')
  }
  return readFile(services.primary.db, id)
}

async function append(
  services: Services,
  call: Call,
  id: string,
  body: AsyncIterable<Uint8Array>,
): Promise<boolean> {
  let isComplete = false
  try {
    isComplete = (await appendUpload(services, call, { id, offset: 0 }, body)).isComplete
  } finally {
    // It takes room for nothing; were it to fail now, it would expire.
    if (!isComplete) await cancelUpload.execute(services, call, { id }).catch(() => undefined)
  }
  return isComplete
}
