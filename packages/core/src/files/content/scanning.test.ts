import { files } from '@heimdall/db/core'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { eventsInOutbox, forgetEvents } from '../../testing/index.ts'
import { deleteFile } from '../index.ts'
import { makeFileWorld } from '../testing/index.ts'

const { contentOf, get, heimdall, keys, process, scan, staff, startAnew, upload } = await makeFileWorld()
afterAll(() => heimdall.close())
beforeEach(startAnew)

describe('the virus scanner', () => {
  test('what it finds is deleted, and stays in the list under its name', async () => {
    const { id } = await upload(staff, 'eicar.com', 'X5O!P%@AP')
    await forgetEvents(heimdall)
    scan.verdict = 'Eicar-Signature'
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
    scan.verdict = undefined
    await process()
    expect(await get(id)).toMatchObject({ state: 'processing' })
    await expect(contentOf(id)).rejects.toMatchObject({ code: 'CONFLICT' })
    scan.verdict = null
    await process()
    expect(await get(id)).toMatchObject({ state: 'processing' })
    heimdall.clock.advance(2_000)
    await process()
    expect(await get(id)).toMatchObject({ state: 'ready', scan: 'clean' })
  })

  test('what has been processed for more than a day is an error in the log, and can be deleted', async () => {
    const { id } = await upload(staff, 'notes.txt', 'Grüezi')
    scan.verdict = undefined
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
