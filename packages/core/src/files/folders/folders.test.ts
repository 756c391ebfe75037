import { files } from '@heimdall/db/core'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { eventsInOutbox, forgetEvents } from '../../testing/index.ts'
import { createFileFolder, deleteFileFolder, listFileFolders, updateFileFolder } from '../index.ts'
import { makeFileWorld } from '../testing/index.ts'

const { eventTypes, heimdall, staff, startAnew, upload } = await makeFileWorld()
afterAll(() => heimdall.close())
beforeEach(startAnew)

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
