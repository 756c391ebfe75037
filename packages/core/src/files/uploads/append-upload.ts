import type { Transaction } from '@heimdall/db'
import { type FileUploadRow, fileUploadParts, fileUploads } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import {
  AppError,
  type Call,
  claimKey,
  createAuditRecorder,
  fieldError,
  type IdempotentRequest,
  keepAnswer,
  newId,
  principalOf,
  requireAccess,
  type Services,
  translateError,
  unavailable,
  writeToOutbox,
} from '../../kernel/index.ts'
import { partKey } from '../blob-keys.ts'
import { sniffBytes, sniffMediaType } from '../sniff-media-type.ts'
import { readFile } from '../to-file.ts'
import { completeUpload } from './complete-upload.ts'
import { type CutBody, cutBody } from './cut-body.ts'
import { beginningOf, partKeysOf, readBlobs } from './read-parts.ts'
import { ownUpload, uploadLifeMs, uploadOf } from './to-upload.ts'

/** So much at most is lost, and sent again, when a process dies. */
const partBytes = 8 * 1024 ** 2
/** On top of what a steady stream makes; far more than any bad connection. Each is a blob and a row. */
const spareParts = 10_000
/** A store elsewhere needs memory for a part of each. */
const mostAtOnce = 16
/** Nobody keeps the others out by sending slowly. */
const mostOfEach = 6
/** How many are under way, of whom. */
const running = new Map<string, number>()

export interface AppendInput {
  id: string
  offset: number
  /** Of a file in one request: what it was, once all of it is there. */
  requestNow?: () => IdempotentRequest | undefined
}

/** The same file came in beside this one, and was faster. */
export class AnsweredBefore extends Error {
  override name = 'AnsweredBefore'
}

export interface Appended {
  receivedBytes: number
  isComplete: boolean
  expiresAt: Date
}

/**
 * Takes what comes of an upload, from where it has been received to. Each part is durable before it counts, and counts only
 * where nobody else was faster, so that two senders at once, a broken connection or a process that dies leave nothing
 * doubled and no hole.
 */
export async function appendUpload(
  services: Services,
  call: Call,
  { id, offset, requestNow }: AppendInput,
  body: AsyncIterable<Uint8Array>,
): Promise<Appended> {
  await requireAccess(services, call, 'storage:write', 'files.append')
  let upload = await uploadOf(services.primary.db, call.actor, id, services.clock.now())
  if (offset !== upload.receivedBytes) throw elsewhere(upload.receivedBytes)
  const leave = enter(principalOf(call.actor))
  try {
    const cut = cutBody(body)
    while (upload.receivedBytes < upload.sizeBytes) {
      const after = await appendPart(services, call, upload, cut, requestNow)
      if (after === null) break
      upload = after
    }
    const { receivedBytes, sizeBytes, expiresAt } = upload
    return { receivedBytes, isComplete: receivedBytes === sizeBytes, expiresAt }
  } catch (error) {
    throw translateError(error)
  } finally {
    leave()
  }
}

/** Takes a place; the answer gives it back. */
function enter(who: string): () => void {
  const all = [...running.values()].reduce((sum, count) => sum + count, 0)
  const own = running.get(who) ?? 0
  if (all >= mostAtOnce || own >= mostOfEach) throw unavailable()
  running.set(who, own + 1)
  return () => {
    const left = (running.get(who) ?? 1) - 1
    if (left > 0) running.set(who, left)
    else running.delete(who)
  }
}

/** Null: the body has ended. */
async function appendPart(
  services: Services,
  call: Call,
  upload: FileUploadRow,
  cut: CutBody,
  requestNow: AppendInput['requestNow'],
): Promise<FileUploadRow | null> {
  const { blobs } = services
  const missing = upload.sizeBytes - upload.receivedBytes
  const partId = newId(services)
  const key = partKey(upload.id, partId)
  const written = await blobs.write(key, cut.next(Math.min(partBytes, missing)))
  try {
    if (written.sizeBytes === 0) {
      await blobs.remove([key])
      return null
    }
    const isLast = written.sizeBytes === missing
    if (isLast && !(await cut.isOver())) throw tooLong()
    const mediaType = isLast ? await sniffUpload(services, upload.id, key) : null
    const once = isLast ? requestNow?.() : undefined
    return await count(services, call, upload, { partId, sizeBytes: written.sizeBytes, mediaType, once })
  } catch (error) {
    // Whether it counts is not known where the commit's answer was lost; then it stays, and a tidying finds what is nobody's.
    if (error instanceof AppError) await blobs.remove([key])
    throw error
  }
}

async function refuseTooManyParts(tx: Transaction, { id, sizeBytes }: FileUploadRow): Promise<void> {
  const parts = await tx.$count(fileUploadParts, eq(fileUploadParts.uploadId, id))
  if (parts < spareParts + Math.ceil(sizeBytes / partBytes)) return
  const message = 'This upload has come in too many small parts; cancel it, and send larger ones'
  throw fieldError('BAD_REQUEST', '', 'too_many_parts', message)
}

interface Part {
  partId: string
  sizeBytes: number
  /** Of the whole, with its last part. */
  mediaType: string | null
  once: IdempotentRequest | undefined
}

async function count(
  services: Services,
  call: Call,
  upload: FileUploadRow,
  { partId, sizeBytes, mediaType, once }: Part,
): Promise<FileUploadRow> {
  const now = services.clock.now()
  const { audit, events } = createAuditRecorder(call, services.clock, services.random)
  return services.primary.db.transaction(async (tx) => {
    if (once && (await claimKey(services, tx, once))) throw new AnsweredBefore()
    const [row] = await tx
      .update(fileUploads)
      .set({
        receivedBytes: upload.receivedBytes + sizeBytes,
        expiresAt: new Date(now.getTime() + uploadLifeMs),
      })
      .where(and(ownUpload(call.actor, upload.id, now), eq(fileUploads.receivedBytes, upload.receivedBytes)))
      .returning()
    if (!row) throw elsewhere(null)
    await refuseTooManyParts(tx, row)
    await tx.insert(fileUploadParts).values({ uploadId: upload.id, startByte: upload.receivedBytes, partId })
    if (mediaType !== null) await completeUpload({ tx, audit, now }, row, mediaType)
    if (once) await keepAnswer(services, tx, once, await readFile(tx, row.id))
    await writeToOutbox(tx, events)
    return row
  })
}

async function sniffUpload(services: Services, id: string, lastKey: string): Promise<string> {
  const keys = [...(await partKeysOf(services, id)), lastKey]
  return sniffMediaType(await beginningOf(readBlobs(services, keys), sniffBytes))
}

const elsewhere = (receivedBytes: number | null) =>
  fieldError(
    'CONFLICT',
    'offset',
    'upload_elsewhere',
    receivedBytes === null
      ? 'Somebody else has gone on with this upload, or cancelled it; ask where it stands'
      : `This upload goes on at byte ${receivedBytes}`,
  )

const tooLong = () =>
  fieldError('BAD_REQUEST', '', 'upload_too_long', 'More came than the upload has said that it has')
