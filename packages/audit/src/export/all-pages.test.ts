import { expect, test } from 'vitest'
import { onBothFlavours, testNow, testRecords, testTime } from '../testing/index.ts'
import { allPages } from './all-pages.ts'

onBothFlavours('all pages', (log) => {
  test('hold every event that matches once, the newest first, and none that came meanwhile', async () => {
    const at = (index: number) => new Date(testTime.getTime() + Math.floor(index / 3))
    await log.add(testRecords(25, (index) => ({ createdAt: at(index), userId: index % 5 === 0 ? 'b' : 'a' })))
    const seen: string[] = []
    const sizes: number[] = []
    for await (const events of allPages(log.db, { userIds: ['a'] }, testNow, 7)) {
      await log.add(testRecords(1, () => ({ createdAt: at(99), userId: 'a' })))
      seen.push(...events.map(({ createdAt, id }) => `${createdAt} ${id}`))
      sizes.push(events.length)
    }
    expect(sizes).toEqual([7, 7, 6])
    expect(new Set(seen).size).toBe(20)
    expect(seen).toEqual(seen.toSorted().reverse())
  })

  test('of nothing are none', async () => {
    expect(await allPages(log.db, {}, testNow).next()).toEqual({ done: true, value: undefined })
  })
})
