import { BeginUploadInput, FileUpload } from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import { fileUploads } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { type Actor, defineCommand, fieldError, newId, principalOf, userIdOf } from '../../kernel/index.ts'
import { type FileLimits, readFileLimits, takeFilesLock, usedBytes } from '../file-limits.ts'
import { requireFolder } from '../folders/index.ts'
import { completeUpload } from './complete-upload.ts'
import { toUpload, uploadLifeMs } from './to-upload.ts'

const maxUploadsPerPrincipal = 100

/** Room for the whole of it is taken now. Nothing is a file before all of it is there. */
export const beginUpload = defineCommand({
  name: 'files.beginUpload',
  permission: 'storage:write',
  input: BeginUploadInput,
  output: FileUpload,
  async run({ services, tx, actor, input, audit, now }) {
    const { name, folderId = null, sizeBytes } = input
    const limits = await readFileLimits(tx)
    await takeFilesLock(tx)
    if (folderId !== null) await requireFolder(tx, folderId)
    await requireRoom(tx, actor, sizeBytes, limits)
    const upload = {
      id: newId(services),
      folderId,
      name,
      uploadedBy: userIdOf(actor),
      principal: principalOf(actor),
      sizeBytes,
      receivedBytes: 0,
      createdAt: now,
      expiresAt: new Date(now.getTime() + uploadLifeMs),
    }
    await tx.insert(fileUploads).values(upload)
    // There is nothing to wait for.
    if (sizeBytes === 0) await completeUpload({ tx, audit, now }, upload, 'application/x-empty')
    else audit.none('nothing is there yet; the file has its event')
    return toUpload(upload)
  },
})

async function requireRoom(
  tx: Transaction,
  actor: Actor,
  sizeBytes: number,
  { maxFileBytes, ownQuotaBytes, quotaBytes }: FileLimits,
): Promise<void> {
  const userId = userIdOf(actor)
  if (sizeBytes > maxFileBytes) {
    const message = `A file has ${maxFileBytes} bytes at most`
    throw fieldError('PAYLOAD_TOO_LARGE', 'sizeBytes', 'file_too_large', message)
  }
  if (userId !== null && (await usedBytes(tx, userId)) + sizeBytes > ownQuotaBytes) {
    const message = 'Your files would take more than your quota; delete some first'
    throw fieldError('CONFLICT', 'sizeBytes', 'own_quota_exceeded', message)
  }
  if ((await usedBytes(tx)) + sizeBytes > quotaBytes) {
    const message = 'All files together would take more than the quota; delete some first'
    throw fieldError('CONFLICT', 'sizeBytes', 'quota_exceeded', message)
  }
  const begun = await tx.$count(fileUploads, eq(fileUploads.principal, principalOf(actor)))
  if (begun < maxUploadsPerPrincipal) return
  const message = `${maxUploadsPerPrincipal} uploads are on their way already; finish or cancel one first`
  throw fieldError('CONFLICT', '', 'too_many_uploads', message)
}
