import { fileFolders, fileLinks, files, fileUploadParts, fileUploads } from '@heimdall/db/core'
import { sql } from '@heimdall/db/sql'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { createFileLink, tidyFiles } from './index.ts'
import { makeFileWorld, unknownId } from './testing/index.ts'

const { append, begin, heimdall, keys, ready, staff, startAnew } = await makeFileWorld()
afterAll(() => heimdall.close())
beforeEach(startAnew)

test('an upload that becomes a file while it is tidied keeps what has come', async () => {
  const { id } = await begin(8)
  await append(id, 0, 'half')
  const { blobs, primary, clock } = heimdall.services
  const locked = Promise.withResolvers<void>()
  const becomeFile = () =>
    primary.db.transaction(async (tx) => {
      await tx.execute(sql`LOCK TABLE file_uploads`)
      locked.resolve()
      // Until whoever tidies waits for this table, and has read the other one.
      const waiting = sql`SELECT FROM pg_locks WHERE NOT granted AND relation = 'file_uploads'::regclass
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`
      while ((await tx.execute(waiting)).length === 0);
      await tx.execute(sql`SELECT pg_sleep(0.1)`)
      await tx.delete(fileUploads)
      const now = clock.now()
      const times = { processAfter: now, createdAt: now, updatedAt: now }
      await tx.insert(files).values({
        id,
        name: 'film.mkv',
        mediaType: 'text/plain',
        sizeBytes: 4,
        state: 'processing',
        ...times,
      })
    })
  let became: Promise<void> | undefined
  const list: typeof blobs.list = async (prefix, after) => {
    const found = await blobs.list(prefix, after)
    if (prefix === 'uploads/' && became === undefined) {
      became = becomeFile()
      await locked.promise
    }
    return found
  }
  await tidyFiles({ ...heimdall.services, blobs: { ...blobs, list } })
  await became
  expect(keys()).toHaveLength(1)
})

test('what is over is forgotten, and blobs that are nobody’s are removed', async () => {
  const kept = await ready('a.txt', 'a')
  await heimdall.run(createFileLink, staff, { id: kept.id, expiresInSeconds: 60 })
  const left = await begin(8)
  await append(left.id, 0, 'half')
  heimdall.blobs.stored.set(`files/${unknownId}/content`, Buffer.from('left by a crash'))
  heimdall.blobs.stored.set(`uploads/${unknownId}/${unknownId}`, Buffer.from('left by a crash'))
  expect(await tidyFiles(heimdall.services)).toEqual({ uploads: 0, links: 0, blobs: 2 })
  expect(keys()).toHaveLength(2)
  heimdall.clock.advance(86_400_001)
  expect(await tidyFiles(heimdall.services)).toEqual({ uploads: 1, links: 1, blobs: 1 })
  expect(keys()).toEqual([`files/${kept.id}/content`])
  const { db } = heimdall.services.primary
  expect(await db.$count(fileUploadParts)).toBe(0)
  expect(await db.$count(fileLinks)).toBe(0)
  expect(await db.$count(fileFolders)).toBe(0)
})
