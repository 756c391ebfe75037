import { isUuid } from '@heimdall/contracts'
import { fileLinks, files, fileUploadParts, fileUploads } from '@heimdall/db/core'
import { and, eq, inArray, lt, sql } from '@heimdall/db/sql'
import type { Services } from '../kernel/index.ts'
import { filesPrefix, ownerOfKey, uploadsPrefix } from './blob-keys.ts'

/** Forgets uploads and links that are over, and removes blobs that belong to nobody: of a process that died in between. */
export async function tidyFiles(
  services: Services,
): Promise<{ uploads: number; links: number; blobs: number }> {
  const { db } = services.primary
  const now = services.clock.now()
  const uploads = await db
    .delete(fileUploads)
    .where(lt(fileUploads.expiresAt, now))
    .returning({ id: fileUploads.id })
  const links = await db.delete(fileLinks).where(lt(fileLinks.expiresAt, now)).returning({ id: fileLinks.id })
  await db.delete(fileUploadParts).where(sql`
    NOT EXISTS (SELECT FROM file_uploads WHERE id = ${fileUploadParts.uploadId})
    AND NOT EXISTS (SELECT FROM files WHERE id = ${fileUploadParts.uploadId} AND state = 'processing')`)
  // Listed before they are looked up: what comes to be meanwhile has its row before its first blob.
  const blobs = await removeNobodys(services, filesPrefix, liveFiles)
  const parts = await removeNobodys(services, uploadsPrefix, liveUploads)
  return { uploads: uploads.length, links: links.length, blobs: blobs + parts }
}

type Living = (services: Services, ids: readonly string[]) => Promise<{ id: string }[]>

async function removeNobodys(services: Services, prefix: string, living: Living): Promise<number> {
  let removed = 0
  for (let after: string | undefined; ; ) {
    const keys = await services.blobs.list(prefix, after)
    after = keys.at(-1)
    if (after === undefined) return removed
    const ids = [...new Set(keys.map(ownerOfKey))].filter(isUuid)
    const alive = new Set((await living(services, ids)).map(({ id }) => id))
    const nobodys = keys.filter((key) => !alive.has(ownerOfKey(key)))
    await services.blobs.remove(nobodys)
    removed += nobodys.length
  }
}

const liveFiles: Living = ({ primary }, ids) =>
  primary.db
    .select({ id: files.id })
    .from(files)
    .where(and(inArray(files.id, [...ids]), sql`${files.state} <> 'infected'`))

/** One statement, one moment: asked one after the other, an upload that becomes a file in between could be in neither. */
const liveUploads: Living = ({ primary }, ids) => {
  const { db } = primary
  const coming = db
    .select({ id: fileUploads.id })
    .from(fileUploads)
    .where(inArray(fileUploads.id, [...ids]))
  const processing = db
    .select({ id: files.id })
    .from(files)
    .where(and(inArray(files.id, [...ids]), eq(files.state, 'processing')))
  return coming.unionAll(processing)
}
