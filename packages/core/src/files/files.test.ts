import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { Call } from '../kernel/index.ts'
import { anonymousCall, asKey, eventsInOutbox, forgetEvents } from '../testing/index.ts'
import {
  createFileFolder,
  createFileLink,
  deleteFile,
  deleteFileFolder,
  listFileFolders,
  listFileLinks,
  listFiles,
  openFile,
  openFileLink,
  revokeFileLink,
  updateFile,
} from './index.ts'
import { allOfStorage, bytesOf, makeFileWorld, pixel, unknownId } from './testing/index.ts'

const { eventTypes, get, heimdall, keys, ready, staff, startAnew, upload } = await makeFileWorld()
afterAll(() => heimdall.close())
beforeEach(startAnew)

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

  test.each([1, 2])('is listed once by its name, whatever its letters, %i a page', async (limit) => {
    for (const name of ['İa.txt', 'İb.txt', 'ǅc.txt', 'ΑΣ', 'ΑΣ b', 'i', 'j', 'İc.txt'])
      await ready(name, name)
    const input = { scope: 'all', order: 'name' } as const
    const all = await heimdall.run(listFiles, staff, { ...input, limit: 100 })
    const seen: string[] = []
    for (let cursor: string | null | undefined; cursor !== null && seen.length < 20; ) {
      const page = await heimdall.run(listFiles, staff, { ...input, limit, ...(cursor ? { cursor } : {}) })
      seen.push(...page.files.map(({ name }) => name))
      cursor = page.nextCursor
    }
    expect(seen).toEqual(all.files.map(({ name }) => name))
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
    await expect(
      openFileLink(heimdall.services, anonymousCall(), new URL(link.url).pathname),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
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
    expect(await eventTypes()).toEqual(['file_downloaded'])
    await opened.content()
    expect(await eventTypes()).toEqual(Array(2).fill('file_downloaded'))
    heimdall.clock.advance(600_000)
    await opened.content({ start: 3, end: 4 })
    expect(await eventTypes()).toHaveLength(3)
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
    const without = await asKey(heimdall, { permissions: allOfStorage.filter((name) => name !== permission) })
    await expect(act(without)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(act(anonymousCall())).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    await act(await asKey(heimdall, { permissions: [permission] }))
  }
})
