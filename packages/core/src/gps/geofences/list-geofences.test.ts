import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { KeyCall, UserCall } from '../../testing/index.ts'
import { listGeofences } from './list-geofences.ts'
import { makeGeofenceWorld } from './testing/make-geofence-world.ts'

const { bot, create, heimdall, me, other, reader, staff, startAnew } = await makeGeofenceWorld()
afterAll(() => heimdall.close())
beforeEach(startAnew)

const namesFor = async (call: UserCall | KeyCall, input: object = {}) =>
  (await heimdall.run(listGeofences, call, input)).geofences.map(({ name }) => name)

describe('the list', () => {
  beforeEach(async () => {
    await create(me, { name: 'b mine' })
    await create(me, { name: 'A mine' })
    await create(other, { name: 'theirs' })
    await create(staff, { name: '0 everybody’s', isPlatformWide: true })
  })

  test('has one’s own by name, then those of the platform', async () => {
    expect(await namesFor(me)).toEqual(['A mine', 'b mine', '0 everybody’s'])
    expect(await namesFor(me, { q: 'a M' })).toEqual(['A mine'])
    expect(await namesFor(me, { userId: me.actor.userId })).toEqual(['A mine', 'b mine'])
    expect(await namesFor(me, { limit: 1, page: 2 })).toEqual(['b mine'])
    expect(await heimdall.run(listGeofences, me, { limit: 1 })).toMatchObject({ total: 3 })
  })

  test('goes on behind a cursor, and misses and repeats nothing when others come meanwhile', async () => {
    // Equal names, too.
    await create(me, { name: 'B mine' })
    await create(other, { name: 'a mine' })
    const input = { scope: 'all' as const, limit: 2 }
    const all = (await heimdall.run(listGeofences, reader, { ...input, limit: 200 })).geofences
    const seen: string[] = []
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await heimdall.run(listGeofences, reader, { ...input, ...(cursor ? { cursor } : {}) })
      seen.push(...page.geofences.map(({ id }) => id))
      cursor = page.nextCursor
      await create(me, { name: '0 before all of them' })
    }
    expect(seen).toEqual(all.map(({ id }) => id))
    const { nextCursor } = await heimdall.run(listGeofences, reader, input)
    const cursor = nextCursor ?? ''
    await expect(heimdall.run(listGeofences, reader, { ...input, q: 'mine', cursor })).rejects.toMatchObject({
      issues: [{ path: ['cursor'], code: 'bad_cursor' }],
    })
  })

  test('has everybody’s for whoever may see them', async () => {
    expect(await namesFor(reader, { scope: 'all' })).toEqual(['A mine', 'b mine', 'theirs', '0 everybody’s'])
    expect(await namesFor(bot)).toEqual(['A mine', 'b mine', 'theirs', '0 everybody’s'])
    expect(await namesFor(reader, { scope: 'all', q: 'peter' })).toEqual(['theirs'])
    expect(await namesFor(reader, { userId: other.actor.userId })).toEqual(['theirs'])
    for (const input of [{ scope: 'all' }, { userId: other.actor.userId }]) {
      await expect(namesFor(me, input)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    }
  })
})
