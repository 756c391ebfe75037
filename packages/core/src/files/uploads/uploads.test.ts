import { randomBytes } from 'node:crypto'
import { fileUploads } from '@heimdall/db/core'
import { sql } from '@heimdall/db/sql'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { Call } from '../../kernel/index.ts'
import { asKey, eventsInOutbox, forgetEvents } from '../../testing/index.ts'
import {
  appendUpload,
  cancelUpload,
  createFileFolder,
  getUpload,
  listFiles,
  listUploads,
  openThumbnail,
  uploadFile,
} from '../index.ts'
import { allOfStorage, bytesOf, makeFileWorld, mebibyte, pieces, pixel } from '../testing/index.ts'

const {
  append,
  begin,
  bot,
  contentOf,
  eventTypes,
  get,
  heimdall,
  keys,
  other,
  process,
  ready,
  staff,
  startAnew,
  upload,
} = await makeFileWorld()
afterAll(() => heimdall.close())
beforeEach(startAnew)

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
    const another = await asKey(heimdall, { permissions: allOfStorage })
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
