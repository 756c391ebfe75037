import { expect, test } from 'vitest'
import { onBothFlavours, testNow, testTime } from '../testing/index.ts'
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
    expect(await paceOf(log.db, testNow)).toMatchObject({ isWhole: true, thousandMs: undefined })
    await addLeaves(20_000, 3_600, testTime)
    expect(await paceOf(log.db, testNow)).toMatchObject({ isWhole: true })
  })

  test('a large one tells how long the latest thousand events took', async () => {
    await addLeaves(25_000, 86_400, testTime)
    await addLeaves(5_000, 10, later(10))
    const { isWhole, thousandMs } = await paceOf(log.db, testNow)
    expect(isWhole).toBe(false)
    expect(thousandMs).toBeCloseTo(2_000, -2)
  })

  test('events of long ago that are brought in last do not make it seem slow', async () => {
    await addLeaves(25_000, 2_500, testTime)
    await addLeaves(1_000, 1_000, later(-400 * 86_400))
    await addLeaves(1_000, 100, later(100))
    const { thousandMs } = await paceOf(log.db, testNow)
    // About a hundred seconds for a thousand, and sixteen times that at most.
    expect(thousandMs).toBeGreaterThan(100_000)
    expect(thousandMs).toBeLessThan(1_700_000)
  })

  test('tells when the last thousand, eight thousand and so on began', async () => {
    await addLeaves(25_000, 25_000, testTime)
    const { marks } = await paceOf(log.db, testNow)
    expect(marks).toEqual([later(-1_000), later(-8_000)])
    await addLeaves(1_000, 1_000, later(-400 * 86_400))
    expect((await paceOf(log.db, testNow)).marks).toEqual([testTime, later(-7_000)])
  })

  test('tells about when it began, or what is left of it', async () => {
    await addLeaves(25_000, 86_400, testTime)
    const [first] = await log.sql`SELECT created_at FROM audit_leaves WHERE leaf_index = 0`
    const dayMs = 86_400_000
    expect(Number((await paceOf(log.db, testNow)).beganAt)).toBe(Date.parse(first?.created_at) + dayMs)
    await log.sql`UPDATE audit_retention SET dropped_before = ${later(500).toISOString()}`
    expect((await paceOf(log.db, testNow)).beganAt).toEqual(later(500 + 86_400))
  })

  test('tells what is compressed, where anything is: weeks that ended 30 days ago', async () => {
    const { compressedBefore } = await paceOf(log.db, () => new Date('2026-11-27T08:00:00.000Z'))
    const hasColumnstore = (await log.sql`SELECT FROM pg_extension WHERE extname = 'timescaledb'`).length > 0
    expect(compressedBefore).toEqual(hasColumnstore ? new Date('2026-10-22T00:00:00.000Z') : undefined)
  })

  test('says nothing where leaves are missing', async () => {
    await log.sql`UPDATE audit_head SET size = 1000000`
    expect(await paceOf(log.db, testNow)).toMatchObject({ isWhole: false, thousandMs: undefined, marks: [] })
  })
})
