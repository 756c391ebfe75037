import { type FileRow, files, fileUploadParts } from '@heimdall/db/core'
import { and, eq, sql } from '@heimdall/db/sql'
import { createAuditRecorder, type Services, systemCall, writeToOutbox } from '../../kernel/index.ts'
import { contentKey } from '../blob-keys.ts'
import { removeFileBlobs, removeUploadBlobs } from '../remove-blobs.ts'
import { metadataOf } from '../to-file.ts'
import { partKeysOf, readBlobs } from '../uploads/index.ts'
import { makeThumbnail } from './make-thumbnail.ts'

/** After so long somebody else may take it: whoever had it has died. */
const heldMs = 15 * 60_000
const longestPauseMs = 10 * 60_000
/** Then it is no outage any more: somebody has to look, or to delete it. */
const stuckAfterMs = 86_400_000

/**
 * Takes one file that has come in, puts it together, has it scanned, makes it small if it is a picture, and lets people have it.
 * Each step may be done again: a process that dies in between costs time and nothing else. True: there may be more.
 */
export async function processNextFile(services: Services): Promise<boolean> {
  const file = await claim(services)
  if (!file) return false
  try {
    await processFile(services, file)
  } catch (error) {
    const isStuck = services.clock.now().getTime() - file.createdAt.getTime() > stuckAfterMs
    if (isStuck)
      services.log.error({ err: error, fileId: file.id }, 'A file has not been processed for a day')
    else services.log.warn({ err: error, fileId: file.id }, 'A file can not be processed right now')
    await putOff(services, file)
  }
  return true
}

async function claim({ primary, clock }: Services): Promise<FileRow | undefined> {
  const now = clock.now()
  const next = primary.db
    .select({ id: files.id })
    .from(files)
    .where(
      and(eq(files.state, 'processing'), sql`${files.processAfter} <= ${now.toISOString()}::timestamptz`),
    )
    .orderBy(files.processAfter)
    .limit(1)
    .for('update', { skipLocked: true })
  const [row] = await primary.db
    .update(files)
    .set({
      processAfter: new Date(now.getTime() + heldMs),
      processAttempts: sql`${files.processAttempts} + 1`,
    })
    .where(eq(files.id, sql`(${next})`))
    .returning()
  return row
}

async function processFile(services: Services, file: FileRow): Promise<void> {
  const sha256 = await assemble(services, file)
  const threat = await scan(services, file)
  const hasThumbnail = threat === null && (await makeThumbnail(services, file))
  const isThere = await finish(services, file, { sha256, threat, hasThumbnail })
  // Deleted meanwhile, or not to be had: then nothing of it stays.
  if (!isThere || threat !== null) removeFileBlobs(services, file.id)
  else removeUploadBlobs(services, file.id)
}

async function assemble(services: Services, file: FileRow): Promise<string> {
  const parts = await partKeysOf(services, file.id)
  const written = await services.blobs.write(contentKey(file.id), readBlobs(services, parts))
  if (written.sizeBytes !== file.sizeBytes) {
    throw new Error(`File ${file.id} has ${written.sizeBytes} bytes instead of ${file.sizeBytes}`)
  }
  return written.sha256
}

/** What was found in it. */
async function scan(services: Services, file: FileRow): Promise<string | null> {
  if (!services.virusScanner) return null
  const { threat } = await services.virusScanner.scan(readBlobs(services, [contentKey(file.id)]))
  return threat
}

async function finish(
  services: Services,
  file: FileRow,
  found: Pick<FileRow, 'sha256' | 'threat' | 'hasThumbnail'>,
): Promise<boolean> {
  const { audit, events } = createAuditRecorder(
    systemCall(services, 'file processing'),
    services.clock,
    services.random,
  )
  if (found.threat !== null) {
    audit('file_edited', {
      userId: file.uploadedBy,
      resource: ['storage_file', file.id],
      metadata: { ...metadataOf(file), changedFields: ['state'] },
      failure: `A virus was found, and its content deleted: ${found.threat}`,
    })
  }
  const clean = services.virusScanner ? ('clean' as const) : ('not_scanned' as const)
  return services.primary.db.transaction(async (tx) => {
    const changed = await tx
      .update(files)
      .set({
        ...found,
        state: found.threat === null ? 'ready' : 'infected',
        scan: found.threat === null ? clean : 'infected',
        updatedAt: services.clock.now(),
      })
      .where(and(eq(files.id, file.id), eq(files.state, 'processing')))
      .returning({ id: files.id })
    if (changed.length > 0) {
      await tx.delete(fileUploadParts).where(eq(fileUploadParts.uploadId, file.id))
      await writeToOutbox(tx, events)
      return true
    }
    // Another process was as fast, and has finished it.
    return (await tx.$count(files, eq(files.id, file.id))) > 0
  })
}

async function putOff({ primary, clock }: Services, file: FileRow): Promise<void> {
  const pauseMs = Math.min(2_000 * 2 ** (file.processAttempts - 1), longestPauseMs)
  await primary.db
    .update(files)
    .set({ processAfter: new Date(clock.now().getTime() + pauseMs) })
    .where(and(eq(files.id, file.id), eq(files.state, 'processing')))
}
