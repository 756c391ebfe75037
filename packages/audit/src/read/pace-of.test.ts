import { expect, test } from 'vitest'
import { onBothFlavours, testTime } from '../testing/index.ts'
import { paceOf } from './pace-of.ts'

onBothFlavours('the pace of a log', (log) => {
  /** So many leaves, evenly over so many seconds before a time. */
  async function addLeaves(count: number, seconds: number, until: Date) {
    await log.sql`
      INSERT INTO audit_leaves (leaf_index, event_id, created_at)
      SELECT size + n, gen_random_uuid(),
        ${until.toISOString()}::timestamptz - (${count}::int - 1 - n) * ${seconds / count}::float8 * interval '1 second'
      FROM audit_head, generate_series(0, ${count - 1}::int) AS n`
    await log.sql`UPDATE audit_head SET size = size + ${count}`
  }
  const later = (seconds: number) => new Date(testTime.getTime() + seconds * 1_000)

  test('a small log is looked through at once, an empty one too', async () => {
    expect(await paceOf(log.db)).toEqual({ isWhole: true, thousandMs: undefined })
    await addLeaves(20_000, 3_600, testTime)
    expect(await paceOf(log.db)).toMatchObject({ isWhole: true })
  })

  test('a large one tells how long the latest thousand events took', async () => {
    await addLeaves(25_000, 86_400, testTime)
    await addLeaves(5_000, 10, later(10))
    const { isWhole, thousandMs } = await paceOf(log.db)
    expect(isWhole).toBe(false)
    expect(thousandMs).toBeCloseTo(2_000, -2)
  })

  test('events of long ago that are brought in last do not make it seem slow', async () => {
    await addLeaves(25_000, 2_500, testTime)
    await addLeaves(1_000, 1_000, later(-400 * 86_400))
    await addLeaves(1_000, 100, later(100))
    const { thousandMs } = await paceOf(log.db)
    // About a hundred seconds for a thousand, and sixteen times that at most.
    expect(thousandMs).toBeGreaterThan(100_000)
    expect(thousandMs).toBeLessThan(1_700_000)
  })

  test('says nothing where leaves are missing', async () => {
    await log.sql`UPDATE audit_head SET size = 1000000`
    expect(await paceOf(log.db)).toEqual({ isWhole: false, thousandMs: undefined })
  })
})
