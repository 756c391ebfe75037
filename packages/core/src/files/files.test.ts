import { randomBytes } from 'node:crypto'
import type { StoredFile } from '@heimdall/contracts'
import {
  apiKeys,
  fileFolders,
  fileLinks,
  files,
  fileUploadParts,
  fileUploads,
  userRoles,
  users,
} from '@heimdall/db/core'
import { eq, sql } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Call, VirusScanner } from '../kernel/index.ts'
import { updateSetting } from '../settings/index.ts'
import {
  anonymousCall,
  asKey,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  type KeyCall,
  type TestServices,
  type UserCall,
} from '../testing/index.ts'
import {
  appendUpload,
  beginUpload,
  cancelUpload,
  createFileFolder,
  createFileLink,
  deleteFile,
  deleteFileFolder,
  getFile,
  getFileUsage,
  getUpload,
  listFileFolders,
  listFileLinks,
  listFiles,
  listUploads,
  openFile,
  openFileLink,
  openThumbnail,
  processNextFile,
  readFileLimits,
  revokeFileLink,
  tidyFiles,
  updateFile,
  updateFileFolder,
  uploadFile,
} from './index.ts'

const unknownId = '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7'
const mebibyte = 1024 ** 2
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** What the scanner of these tests says; undefined: it is away. */
let verdict: string | null | undefined = null
const scanner: VirusScanner = {
  ready: async () => undefined,
  async scan(content) {
    for await (const _ of content);
    if (verdict === undefined) throw new Error('The scanner is away')
    return { threat: verdict }
  },
}

let heimdall: TestServices
let staff: UserCall
let other: UserCall
let bot: KeyCall
const all = ['read', 'write', 'download', 'edit', 'delete'].map((action) => `storage:${action}`)
beforeAll(async () => {
  heimdall = await createTestServices({ virusScanner: scanner })
  const person = async (username: string) =>
    asUser(heimdall, await createAccount(heimdall, { username, permissions: all }))
  staff = await person('Heidi')
  other = await person('Peter')
  bot = await asKey(heimdall, { permissions: all })
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  verdict = null
  const { db } = heimdall.services.primary
  await db.delete(files)
  await db.delete(fileUploads)
  await db.delete(fileUploadParts)
  await db.execute(sql`TRUNCATE file_folders CASCADE`)
  heimdall.blobs.stored.clear()
  heimdall.blobs.away = null
  await forgetEvents(heimdall)
})

async function* pieces(...parts: readonly (Buffer | string | Error)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) {
    if (part instanceof Error) throw part
    yield Buffer.from(part)
  }
}
const upload = (call: Call, name: string, content: Buffer | string, folderId?: string) =>
  uploadFile(heimdall.services, call, {
    input: { name, ...(folderId ? { folderId } : {}) },
    sizeBytes: Buffer.byteLength(content),
    body: pieces(content),
    idempotencyKey: null,
  })
const process = async () => {
  while (await processNextFile(heimdall.services));
}
const get = (id: string) => heimdall.run(getFile, staff, { id })
async function ready(name: string, content: Buffer | string, folderId?: string): Promise<StoredFile> {
  const { id } = await upload(staff, name, content, folderId)
  await process()
  return get(id)
}
const begin = (sizeBytes: number, call: Call = staff, name = 'film.mkv') =>
  heimdall.run(beginUpload, call, { name, sizeBytes })
const append = (id: string, offset: number, ...parts: readonly (Buffer | string | Error)[]) =>
  appendUpload(heimdall.services, staff, { id, offset }, pieces(...parts))
async function bytesOf(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of content) chunks.push(chunk)
  return Buffer.concat(chunks)
}
/** A moment later: events of one millisecond have no order. */
async function contentOf(id: string): Promise<Buffer> {
  heimdall.clock.advance(1)
  return bytesOf(await (await openFile(heimdall.services, staff, id)).content())
}
const eventTypes = async () => (await eventsInOutbox(heimdall)).map(({ eventType }) => eventType)
const keys = () => [...heimdall.blobs.stored.keys()].sort()

describe('an upload', () => {
  test('is a file that its bytes name, with its event', async () => {
    const folder = await heimdall.run(createFileFolder, staff, { name: 'Overlays' })
    await forgetEvents(heimdall)
    const file = await upload(staff, 'pixel.txt', pixel, folder.id)
    expect(file).toMatchObject({
      name: 'pixel.txt',
      folderId: folder.id,
      mediaType: 'image/png',
      sizeBytes: pixel.length,
      state: 'processing',
      scan: null,
      sha256: null,
      preview: null,
      uploadedBy: { id: staff.actor.userId, username: 'Heidi' },
    })
    await expect(contentOf(file.id)).rejects.toMatchObject({ issues: [{ code: 'file_processing' }] })
    await process()
    expect(await get(file.id)).toMatchObject({
      state: 'ready',
      scan: 'clean',
      preview: 'image',
      hasThumbnail: true,
    })
    expect((await contentOf(file.id)).equals(pixel)).toBe(true)
    const picture = await bytesOf(await openThumbnail(heimdall.services, staff, file.id))
    expect(picture.toString('latin1', 8, 12)).toBe('WEBP')
    expect(keys()).toEqual([`files/${file.id}/content`, `files/${file.id}/thumbnail`])
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: 'file_created',
        actorId: staff.actor.userId,
        resourceType: 'storage_file',
        resourceId: file.id,
        metadata: {
          fileName: 'pixel.txt',
          mimeType: 'image/png',
          sizeBytes: pixel.length,
          folder: 'Overlays',
        },
      },
      { eventType: 'file_downloaded', resourceId: file.id },
    ])
  })

  test.each([
    ['<!doctype html><script>alert(1)</script>', 'text/plain', 'text'],
    ['Grüezi\n', 'text/plain', 'text'],
    ['<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', expect.stringMatching(/xml/), null],
    ['%PDF-1.7\n', 'application/pdf', null],
    [Buffer.from([0, 1, 2, 3]), 'application/octet-stream', null],
    ['', 'application/x-empty', null],
  ] as const)('%j is %s', async (content, mediaType, preview) => {
    const file = await ready('page.png', content.toString())
    expect(file).toMatchObject({ mediaType, preview, hasThumbnail: false, state: 'ready' })
    expect(String(await contentOf(file.id))).toBe(content.toString())
  })

  test('of a system key is that key’s alone, also once it is a file', async () => {
    const another = await asKey(heimdall, { permissions: all })
    const coming = await begin(8, bot)
    const { id } = await upload(bot, 'a.txt', 'abc')
    expect(await heimdall.run(getUpload, bot, { id })).toMatchObject({ receivedBytes: 3 })
    for (const call of [another, staff]) {
      for (const asked of [id, coming.id]) {
        await expect(heimdall.run(getUpload, call, { id: asked })).rejects.toMatchObject({
          code: 'NOT_FOUND',
        })
      }
    }
  })

  test('has only so many parts, so that nobody fills the store with crumbs', async () => {
    const { id } = await begin(20_000)
    const { db } = heimdall.services.primary
    await db.update(fileUploads).set({ receivedBytes: 10_000 })
    await db.execute(sql`INSERT INTO file_upload_parts (upload_id, start_byte, part_id)
      SELECT ${id}, byte, gen_random_uuid() FROM generate_series(0, 9999) AS byte`)
    expect(await append(id, 10_000, 'a')).toMatchObject({ receivedBytes: 10_001 })
    await expect(append(id, 10_001, 'b')).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      issues: [{ code: 'too_many_parts' }],
    })
    expect(keys()).toHaveLength(1)
  })

  test('goes on where its connection broke, part by part, whoever takes it', async () => {
    const whole = randomBytes(19 * mebibyte)
    const { id } = await begin(whole.length)
    const broken = await append(id, 0, whole.subarray(0, 9 * mebibyte), new Error('ECONNRESET'))
    expect(broken).toMatchObject({ receivedBytes: 9 * mebibyte, isComplete: false })
    expect(await heimdall.run(getUpload, staff, { id })).toMatchObject({ receivedBytes: 9 * mebibyte })
    expect((await heimdall.run(listUploads, staff, {})).uploads).toMatchObject([{ id, name: 'film.mkv' }])
    expect((await heimdall.run(listFiles, staff, { scope: 'all' })).files).toEqual([])
    await expect(append(id, 0, whole)).rejects.toMatchObject({ issues: [{ code: 'upload_elsewhere' }] })
    expect(await append(id, 9 * mebibyte, whole.subarray(9 * mebibyte))).toMatchObject({ isComplete: true })
    await process()
    expect((await contentOf(id)).equals(whole)).toBe(true)
    expect(keys()).toEqual([`files/${id}/content`])
    expect(await heimdall.run(getUpload, staff, { id })).toMatchObject({ receivedBytes: whole.length })
  })

  test('two senders at once double nothing and leave no hole', async () => {
    const whole = randomBytes(100_000)
    const { id } = await begin(whole.length)
    const send = () => append(id, 0, whole.subarray(0, 50_000), whole.subarray(50_000))
    const results = await Promise.allSettled([send(), send(), send()])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await process()
    expect((await contentOf(id)).equals(whole)).toBe(true)
    expect(await eventTypes()).toEqual(['file_created', 'file_downloaded'])
    expect(keys()).toEqual([`files/${id}/content`])
  })

  test('takes no more than it has said, and nothing of what is too much', async () => {
    const { id } = await begin(4)
    await expect(append(id, 0, 'four', 'five')).rejects.toMatchObject({
      issues: [{ code: 'upload_too_long' }],
    })
    expect(await heimdall.run(getUpload, staff, { id })).toMatchObject({ receivedBytes: 0 })
    expect(keys()).toEqual([])
    await heimdall.run(cancelUpload, staff, { id })
    const request = { input: { name: 'x' }, sizeBytes: 10, body: pieces('short'), idempotencyKey: null }
    await expect(uploadFile(heimdall.services, staff, request)).rejects.toThrow('to its end')
    expect((await heimdall.run(listUploads, staff, {})).uploads).toEqual([])
  })

  test.each(['Grüezi', ''])('%j sent again under one key, also twice at once, is one file', async (text) => {
    const idempotencyKey = `upload of ${text.length}`
    const send = (call: Call, content: string, name = 'a.txt') =>
      uploadFile(heimdall.services, call, {
        input: { name },
        sizeBytes: Buffer.byteLength(content),
        body: pieces(content),
        idempotencyKey,
      })
    const [one, two] = await Promise.all([send(staff, text), send(staff, text)])
    expect(two).toEqual(one)
    expect(await send(staff, text)).toEqual(one)
    expect((await heimdall.run(listUploads, staff, {})).uploads).toEqual([])
    // Its content belongs to the request, also where it is as long.
    await expect(send(staff, text.toUpperCase() || 'x')).rejects.toMatchObject({ code: 'UNPROCESSABLE' })
    await expect(send(staff, text, 'b.txt')).rejects.toMatchObject({ code: 'UNPROCESSABLE' })
    // The key of somebody else is another one.
    expect((await send(other, text)).id).not.toBe(one.id)
    expect(await eventTypes()).toEqual(['file_created', 'file_created'])
    await process()
    expect(keys()).toHaveLength(2)
  })

  test('is nobody else’s, and can be cancelled', async () => {
    const { id } = await begin(8)
    await append(id, 0, 'half')
    for (const call of [other, bot]) {
      await expect(heimdall.run(getUpload, call, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
      await expect(heimdall.run(cancelUpload, call, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
      await expect(
        appendUpload(heimdall.services, call, { id, offset: 4 }, pieces('half')),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
    await heimdall.run(cancelUpload, staff, { id })
    await expect.poll(keys).toEqual([])
    await expect(append(id, 4, 'half')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('a store that is away refuses what comes, and what has come stays', async () => {
    const { id } = await begin(8)
    await append(id, 0, 'half')
    heimdall.blobs.away = new Error('The store is away')
    await expect(append(id, 4, 'half')).rejects.toThrow('away')
    heimdall.blobs.away = null
    expect(await append(id, 4, 'half')).toMatchObject({ isComplete: true })
  })
})

test('whoever sends slowly keeps the others out of nothing', async () => {
  const silent = Promise.withResolvers<void>()
  async function* slowly(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('a')
    await silent.promise
  }
  const slow = async () => {
    const { id } = await begin(8)
    return appendUpload(heimdall.services, staff, { id, offset: 0 }, slowly())
  }
  const outcomes = Array.from({ length: 7 }, () => slow())
  await expect(Promise.race(outcomes)).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' })
  expect(await upload(other, 'notes.txt', 'hello')).toMatchObject({ name: 'notes.txt' })
  silent.resolve()
  const settled = await Promise.allSettled(outcomes)
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(6)
  expect(await upload(staff, 'notes.txt', 'hello')).toMatchObject({ name: 'notes.txt' })
})

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

describe('quotas', () => {
  test('hold for two uploads at once, by what they will take', async () => {
    const { maxFileBytes, ownQuotaBytes, quotaBytes } = await readFileLimits(heimdall.services.primary.db)
    await expect(begin(maxFileBytes + 1)).rejects.toMatchObject({ issues: [{ code: 'file_too_large' }] })
    const fit = Math.floor(ownQuotaBytes / maxFileBytes)
    const tries = await Promise.allSettled(Array.from({ length: fit + 2 }, () => begin(maxFileBytes)))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(fit)
    await expect(begin(1)).rejects.toMatchObject({ issues: [{ code: 'own_quota_exceeded' }] })
    expect(await heimdall.run(getFileUsage, staff, {})).toMatchObject({
      ownBytes: ownQuotaBytes,
      usedBytes: ownQuotaBytes,
      isScanned: true,
    })
    const left = Math.floor((quotaBytes - ownQuotaBytes) / maxFileBytes)
    for (let count = 0; count < left; count++) await begin(maxFileBytes, bot)
    await expect(begin(1, other)).rejects.toMatchObject({ issues: [{ code: 'quota_exceeded' }] })
  })

  test('are those of the settings, as soon as they are set', async () => {
    const admin = await asUser(heimdall, await createAccount(heimdall, { role: 'admin' }))
    await heimdall.run(updateSetting, admin, { key: 'file_max_mb', value: 2 })
    expect(await heimdall.run(getFileUsage, staff, {})).toMatchObject({ maxFileBytes: 2 * mebibyte })
    await expect(begin(2 * mebibyte + 1)).rejects.toMatchObject({ issues: [{ code: 'file_too_large' }] })
    await heimdall.run(updateSetting, admin, { key: 'file_max_mb', value: 1_024 })
  })
})

describe('the virus scanner', () => {
  test('what it finds is deleted, and stays in the list under its name', async () => {
    const { id } = await upload(staff, 'eicar.com', 'X5O!P%@AP')
    await forgetEvents(heimdall)
    verdict = 'Eicar-Signature'
    await process()
    expect(await get(id)).toMatchObject({ state: 'infected', scan: 'infected', threat: 'Eicar-Signature' })
    await expect(contentOf(id)).rejects.toMatchObject({ issues: [{ code: 'file_infected' }] })
    await expect.poll(keys).toEqual([])
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: 'file_edited',
        status: 'failure',
        errorMessage: expect.stringContaining('Eicar-Signature'),
      },
    ])
  })

  test('while it is away nobody has the file; then it is asked again', async () => {
    const { id } = await upload(staff, 'notes.txt', 'Grüezi')
    verdict = undefined
    await process()
    expect(await get(id)).toMatchObject({ state: 'processing' })
    await expect(contentOf(id)).rejects.toMatchObject({ code: 'CONFLICT' })
    verdict = null
    await process()
    expect(await get(id)).toMatchObject({ state: 'processing' })
    heimdall.clock.advance(2_000)
    await process()
    expect(await get(id)).toMatchObject({ state: 'ready', scan: 'clean' })
  })

  test('what has been processed for more than a day is an error in the log, and can be deleted', async () => {
    const { id } = await upload(staff, 'notes.txt', 'Grüezi')
    verdict = undefined
    heimdall.logged.length = 0
    const levels = () => heimdall.logged.map(({ level }) => level)
    await process()
    expect(levels()).toEqual(['warn'])
    heimdall.clock.advance(86_400_001)
    await process()
    expect(levels()).toEqual(['warn', 'error'])
    await heimdall.run(deleteFile, staff, { id })
    await process()
    expect(levels()).toHaveLength(2)
    await expect.poll(keys).toEqual([])
  })

  test('a process that died in the middle is taken over', async () => {
    const { id } = await upload(staff, 'notes.txt', 'Grüezi')
    heimdall.blobs.away = new Error('killed')
    await process()
    heimdall.blobs.away = null
    // As though it had never come back to put it off.
    await heimdall.services.primary.db.update(files).set({
      processAfter: new Date(heimdall.clock.now().getTime() + 15 * 60_000),
    })
    await process()
    expect(await get(id)).toMatchObject({ state: 'processing' })
    heimdall.clock.advance(15 * 60_000)
    await Promise.all([process(), process()])
    expect(await get(id)).toMatchObject({ state: 'ready' })
    expect(String(await contentOf(id))).toBe('Grüezi')
  })
})

describe('a file', () => {
  test('is renamed, described and moved, and says what has changed', async () => {
    const folder = await heimdall.run(createFileFolder, staff, { name: 'Notes' })
    const { id } = await ready('a.txt', 'a')
    await forgetEvents(heimdall)
    const input = { id, name: 'b.txt', description: 'First', folderId: folder.id }
    expect(await heimdall.run(updateFile, staff, input)).toMatchObject(input)
    await heimdall.run(updateFile, staff, input)
    heimdall.clock.advance(1)
    expect(await heimdall.run(updateFile, staff, { id, description: '', folderId: null })).toMatchObject({
      description: null,
      folderId: null,
    })
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: 'file_edited',
        resourceId: id,
        metadata: { fileName: 'b.txt', changedFields: ['name', 'description', 'folderId'] },
      },
      { eventType: 'file_edited', metadata: { changedFields: ['description', 'folderId'] } },
    ])
    await expect(heimdall.run(updateFile, staff, { id, folderId: unknownId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    for (const name of ['a/b', '..', 'a\u0000b', 'a\u202Eb', ' ']) {
      await expect(heimdall.run(updateFile, staff, { id, name })).rejects.toThrow()
    }
  })

  test('is deleted with its content and its links', async () => {
    const { id } = await ready('pixel.png', pixel)
    const link = await heimdall.run(createFileLink, staff, { id, expiresInSeconds: 3_600 })
    await forgetEvents(heimdall)
    await heimdall.run(deleteFile, staff, { id })
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'file_deleted', resourceId: id, metadata: { fileName: 'pixel.png' } },
    ])
    await expect.poll(keys).toEqual([])
    await expect(get(id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(open(link.url)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(heimdall.run(deleteFile, staff, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('parts of one download are one event; each whole one is one', async () => {
    const { id } = await ready('a.txt', 'abcdef')
    await forgetEvents(heimdall)
    const opened = await openFile(heimdall.services, staff, id)
    for (const start of [0, 2, 3, 4]) {
      const part = await bytesOf(await opened.content({ start, end: start + 1 }))
      expect(part).toHaveLength(2)
    }
    await opened.content()
    expect(await eventTypes()).toEqual(Array(3).fill('file_downloaded'))
  })

  test('is found by name and description, in one folder or in all', async () => {
    const folder = await heimdall.run(createFileFolder, staff, { name: 'Notes' })
    for (const [name, where] of [
      ['b Öl.txt', undefined],
      ['A.txt', folder.id],
      ['c.txt', folder.id],
    ] as const) {
      heimdall.clock.advance(1)
      await ready(name, name, where)
    }
    const names = async (input: object) =>
      (await heimdall.run(listFiles, staff, input)).files.map(({ name }) => name)
    expect(await names({})).toEqual(['b Öl.txt'])
    expect(await names({ folderId: folder.id })).toEqual(['c.txt', 'A.txt'])
    expect(await names({ scope: 'all', order: 'name' })).toEqual(['A.txt', 'b Öl.txt', 'c.txt'])
    expect(await names({ scope: 'all', q: 'ÖL' })).toEqual(['b Öl.txt'])
    const { nextCursor } = await heimdall.run(listFiles, staff, { scope: 'all', order: 'name', limit: 2 })
    expect(await names({ scope: 'all', order: 'name', limit: 2, cursor: nextCursor ?? '' })).toEqual([
      'c.txt',
    ])
    await expect(names({ folderId: unknownId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

const open = (url: string, call: Call = anonymousCall()) =>
  openFileLink(heimdall.services, call, new URL(url).pathname)

describe('a link', () => {
  test('opens its file for anybody until its time, and says by whom it came', async () => {
    const { id } = await ready('a.txt', 'abc')
    const link = await heimdall.run(createFileLink, staff, { id, expiresInSeconds: 3_600 })
    expect(link.url).toMatch(/^https:\/\/heimdall\.example\.org\/shared\//)
    expect((await heimdall.run(listFileLinks, staff, { id })).links).toMatchObject([
      { id: link.id, createdBy: 'Heidi', expiresAt: link.expiresAt },
    ])
    expect(JSON.stringify(await heimdall.run(listFileLinks, staff, { id }))).not.toContain('/shared/')
    await forgetEvents(heimdall)
    expect(String(await bytesOf(await (await open(link.url)).content()))).toBe('abc')
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'file_downloaded', actorId: null, resourceId: id, metadata: { linkId: link.id } },
    ])
    heimdall.clock.advance(3_600_000)
    await expect(open(link.url)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await heimdall.run(listFileLinks, staff, { id })).links).toEqual([])
  })

  test('opens nothing while whoever made it may not download', async () => {
    const { db } = heimdall.services.primary
    const { id } = await ready('a.txt', 'abc')
    const maker = await createAccount(heimdall, { permissions: all })
    const key = await asKey(heimdall, { permissions: all })
    const make = async (call: Call) =>
      (await heimdall.run(createFileLink, call, { id, expiresInSeconds: 60 })).url
    const urls = { person: await make(await asUser(heimdall, maker)), key: await make(key) }
    const opens = async (url: string) => {
      await open(url)
      return true
    }
    const isOpen = (url: string) =>
      opens(url).catch((error: unknown) => {
        expect(error).toMatchObject({ code: 'NOT_FOUND' })
        return false
      })
    const person = (change: Partial<typeof users.$inferInsert>) =>
      db.update(users).set(change).where(eq(users.id, maker.userId))
    expect(await isOpen(urls.person)).toBe(true)
    const now = heimdall.clock.now()
    await person({ bannedAt: now })
    expect(await isOpen(urls.person)).toBe(false)
    await person({ bannedAt: now, banExpiresAt: now })
    expect(await isOpen(urls.person)).toBe(true)
    await person({ bannedAt: null, banExpiresAt: null, deletedAt: now })
    expect(await isOpen(urls.person)).toBe(false)
    await person({ deletedAt: null })
    await db.delete(userRoles).where(eq(userRoles.userId, maker.userId))
    expect(await isOpen(urls.person)).toBe(false)

    const system = (change: Partial<typeof apiKeys.$inferInsert>) =>
      db.update(apiKeys).set(change).where(eq(apiKeys.id, key.actor.apiKeyId))
    expect(await isOpen(urls.key)).toBe(true)
    for (const change of [{ scopes: ['storage:read'] }, { expiresAt: now }, { isNarrowed: true }]) {
      await system(change)
      expect(await isOpen(urls.key)).toBe(false)
      await system({ scopes: all, expiresAt: null, isNarrowed: false })
      expect(await isOpen(urls.key)).toBe(true)
    }
    await system({ isActive: false })
    expect(await isOpen(urls.key)).toBe(false)
  })

  test('is worth nothing once it is changed or revoked', async () => {
    const { id } = await ready('a.txt', 'abc')
    const link = await heimdall.run(createFileLink, staff, { id, expiresInSeconds: 60 })
    const [start, expires = '', signature = ''] = link.url.split(/\/(?=\d{10}\/)|\/(?=[\w-]{43}$)/)
    const flipped = signature.replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A'))
    for (const url of [
      `${start}/${Number(expires) + 9}/${signature}`,
      `${start}/${expires}/${flipped}`,
      `${start}/${expires}/${signature}x`,
      `https://x.example/shared/${unknownId}/${expires}/${signature}`,
    ]) {
      await expect(open(url)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
    await open(link.url)
    await heimdall.run(revokeFileLink, staff, { id, linkId: link.id })
    await expect(open(link.url)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(heimdall.run(revokeFileLink, staff, { id, linkId: link.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('folders', () => {
  const create = (name: string, parentId?: string) =>
    heimdall.run(createFileFolder, staff, { name, ...(parentId ? { parentId } : {}) })

  test('lie in each other, under names that are there once', async () => {
    const top = await create('Overlays')
    heimdall.clock.advance(1)
    const inner = await create('2026', top.id)
    await expect(create('overlays')).rejects.toMatchObject({ issues: [{ code: 'folder_name_taken' }] })
    await expect(create('2026', top.id)).rejects.toMatchObject({ code: 'CONFLICT' })
    expect((await heimdall.run(listFileFolders, staff, {})).folders.map(({ name }) => name)).toEqual([
      '2026',
      'Overlays',
    ])
    await expect(
      heimdall.run(updateFileFolder, staff, { id: top.id, parentId: inner.id }),
    ).rejects.toMatchObject({ issues: [{ code: 'folder_in_itself' }] })
    heimdall.clock.advance(1)
    expect(await heimdall.run(updateFileFolder, staff, { id: inner.id, parentId: null })).toMatchObject({
      parentId: null,
    })
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'file_created', resourceType: 'storage_folder', metadata: { fileName: 'Overlays' } },
      { eventType: 'file_created', metadata: { folder: 'Overlays' } },
      { eventType: 'file_edited', metadata: { changedFields: ['parentId'] } },
    ])
  })

  test('two moves at once make no circle', async () => {
    const [one, two] = [await create('one'), await create('two')]
    const move = (id: string, parentId: string) => heimdall.run(updateFileFolder, staff, { id, parentId })
    const moves = await Promise.allSettled([move(one.id, two.id), move(two.id, one.id)])
    expect(moves.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('are ten deep at most, and deleted when they are empty', async () => {
    let parent = (await create('0')).id
    const top = parent
    for (let depth = 1; depth < 10; depth++) parent = (await create(String(depth), parent)).id
    await expect(create('deeper', parent)).rejects.toMatchObject({ issues: [{ code: 'too_deep' }] })
    await upload(staff, 'a.txt', 'a', parent)
    for (const id of [top, parent]) {
      await expect(heimdall.run(deleteFileFolder, staff, { id })).rejects.toMatchObject({
        issues: [{ code: 'folder_not_empty' }],
      })
    }
    await heimdall.services.primary.db.delete(files)
    await forgetEvents(heimdall)
    await heimdall.run(deleteFileFolder, staff, { id: parent })
    expect(await eventTypes()).toEqual(['file_deleted'])
  })
})

test('each act needs its own permission, and nobody in particular has none', async () => {
  const file = await ready('a.txt', 'a')
  const { id } = file
  const folder = await heimdall.run(createFileFolder, staff, { name: 'Notes' })
  const link = await heimdall.run(createFileLink, staff, { id, expiresInSeconds: 60 })
  const acts: Record<string, (call: Call) => Promise<unknown>> = {
    'storage:read': async (call) => {
      await heimdall.run(listFiles, call, {})
      await heimdall.run(listFileLinks, call, { id })
      await heimdall.run(listFileFolders, call, {})
    },
    'storage:write': (call) => upload(call, 'b.txt', 'b'),
    'storage:download': (call) => openFile(heimdall.services, call, id),
    'storage:edit': (call) => heimdall.run(revokeFileLink, call, { id, linkId: link.id }),
    'storage:delete': (call) => heimdall.run(deleteFileFolder, call, { id: folder.id }),
  }
  for (const [permission, act] of Object.entries(acts)) {
    const without = await asKey(heimdall, { permissions: all.filter((name) => name !== permission) })
    await expect(act(without)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(act(anonymousCall())).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    await act(await asKey(heimdall, { permissions: [permission] }))
  }
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
