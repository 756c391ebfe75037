import { hash } from 'node:crypto'
import type { FileRow } from '@heimdall/db/core'
import { files } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import {
  AppError,
  type Call,
  createAuditRecorder,
  fieldError,
  notFound,
  principalOf,
  requireAccess,
  type Services,
  writeToOutbox,
} from '../../kernel/index.ts'
import { contentKey, thumbnailKey } from '../blob-keys.ts'
import { metadataOf } from '../to-file.ts'

export interface OpenedFile {
  file: FileRow
  /** Writes down that it is downloaded, and gives it, or a part of it (inclusive byte positions). */
  content(range?: { start: number; end: number }): Promise<AsyncIterable<Uint8Array>>
}

/** A player asks for many parts of one file: within so long they are one download. */
const oneDownloadSeconds = 600

/** For whoever may download. */
export async function openFile(services: Services, call: Call, id: string): Promise<OpenedFile> {
  await requireAccess(services, call, 'storage:download', 'files.download')
  return openFor(services, call, id, null)
}

/** `linkId`: of the link by which somebody came. Null: they may download. */
export async function openFor(
  services: Services,
  call: Call,
  id: string,
  linkId: string | null,
): Promise<OpenedFile> {
  const file = await readyFile(services, id)
  return {
    file,
    async content(range) {
      const found = await services.blobs.read(contentKey(id), range)
      if (!found) throw new Error(`The blob of file ${id} is missing`)
      // Begun it is one more; what comes behind it belongs to it.
      const isNew = await isNewDownload(services, call, id, linkId)
      if (isNew || range === undefined || range.start === 0) await record(services, call, file, linkId)
      return found.content
    },
  }
}

/** The small picture of one; whoever sees it sees what is in the file. */
export async function openThumbnail(
  services: Services,
  call: Call,
  id: string,
): Promise<AsyncIterable<Uint8Array>> {
  await requireAccess(services, call, 'storage:download', 'files.thumbnail')
  const file = await readyFile(services, id)
  const found = file.hasThumbnail ? await services.blobs.read(thumbnailKey(id)) : null
  if (!found) throw notFound('A picture of this file')
  return found.content
}

async function readyFile({ primary }: Services, id: string): Promise<FileRow> {
  const [file] = await primary.db.select().from(files).where(eq(files.id, id))
  if (!file) throw notFound('This file')
  if (file.state === 'processing') {
    const message = 'This file is still being looked at; try again shortly'
    throw new AppError('CONFLICT', message, {
      retryAfterSeconds: 2,
      issues: [{ path: [], code: 'file_processing', message }],
    })
  }
  if (file.state === 'infected') {
    const message = 'A virus was found in this file; its content is gone'
    throw fieldError('CONFLICT', '', 'file_infected', message)
  }
  return file
}

async function isNewDownload(
  { rateLimiter }: Services,
  call: Call,
  id: string,
  linkId: string | null,
): Promise<boolean> {
  const who = linkId === null ? principalOf(call.actor) : `${linkId}:${readerOf(call)}`
  const rule = { limit: 1, windowSeconds: oneDownloadSeconds }
  return (await rateLimiter.consume(`file-download:${id}:${who}`, rule)).allowed
}

/** Whoever comes by a link is nobody: by address and browser they are told apart as well as without a cookie they can be. */
const readerOf = ({ request: { ipAddress, userAgent } }: Call): string =>
  `${ipAddress}:${hash('sha256', userAgent ?? '', 'base64url')}`

async function record(services: Services, call: Call, file: FileRow, linkId: string | null): Promise<void> {
  const { audit, events } = createAuditRecorder(call, services.clock, services.random)
  audit('file_downloaded', {
    resource: ['storage_file', file.id],
    metadata: { ...metadataOf(file), ...(linkId === null ? {} : { linkId }) },
  })
  await services.primary.db.transaction((tx) => writeToOutbox(tx, events))
}
