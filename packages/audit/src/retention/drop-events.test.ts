import { beforeEach, expect, test } from 'vitest'
import { facets } from '../rollup/facets.ts'
import { createRollUp } from '../rollup/roll-up.ts'
import { rollups } from '../rollup/rollups.ts'
import { whenFree } from '../rollup/when-free.ts'
import { createSeal } from '../sequence/sealer.ts'
import { onBothFlavours, testRecord, testTime } from '../testing/index.ts'
import { dropEventsBefore } from './drop-events.ts'

const weekMs = 7 * 86_400_000
const weeksAgo = (weeks: number) => new Date(testTime.getTime() - weeks * weekMs)

onBothFlavours('dropping events', (log) => {
  const rollUp = () => createRollUp(log.sql)()
  const drop = (before: Date) => dropEventsBefore(log.sql, before, rollUp)
  const add = async (weeks: readonly number[]) => {
    await log.add(weeks.map((count) => testRecord({ createdAt: weeksAgo(count), userId: String(count) })))
    await createSeal(log.sql)()
  }
  const left = async () => {
    const rows = await log.sql`SELECT user_id FROM audit_events ORDER BY created_at DESC, id`
    return rows.map((row) => row.user_id)
  }
  const counted = async () => {
    const span = { from: weeksAgo(20), to: new Date(testTime.getTime() + 1) }
    return (await facets(log.db, { filter: {}, span })).types[0]?.count
  }
  /** What TimescaleDB's scheduler does now and then. */
  const refresh = async () => {
    const [extension] = await log.sql`SELECT FROM pg_extension WHERE extname = 'timescaledb'`
    if (!extension) return
    const jobs = await log.sql<{ id: number; rollup: string }[]>`
      SELECT job_id AS id, hypertable_name AS rollup FROM timescaledb_information.jobs
      WHERE proc_name = 'policy_refresh_continuous_aggregate'`
    const jobOf = new Map(jobs.map(({ id, rollup }) => [rollup, id]))
    for (const { name } of rollups) await whenFree(() => log.sql`CALL run_job(${jobOf.get(name) ?? 0})`)
  }
  beforeEach(async () => {
    await log.sql`SELECT refresh_audit_rollups_back_to(NULL)`
    await refresh()
  })

  test('drops the weeks that lie wholly before, and keeps what was counted', async () => {
    await add([0, 1, 5, 5, 6])
    expect(await counted()).toBe(5)
    expect(await drop(weeksAgo(3))).not.toHaveLength(0)
    expect(await left()).toEqual(['0', '1'])
    expect(await counted()).toBe(5)
    await refresh()
    expect(await counted()).toBe(5)
    expect(await drop(weeksAgo(3))).toEqual([])
  })

  test('says up to when events are gone', async () => {
    const droppedBefore = async () => {
      const [row] = await log.sql`SELECT dropped_before AS at FROM audit_retention`
      return row?.at === null ? null : new Date(row?.at)
    }
    await add([0, 3, 5])
    expect(await droppedBefore()).toBeNull()
    await drop(weeksAgo(4))
    const at = await droppedBefore()
    expect(at?.getTime()).toBeGreaterThan(weeksAgo(5).getTime())
    expect(at?.getTime()).toBeLessThanOrEqual(weeksAgo(4).getTime())
    await drop(weeksAgo(10))
    expect(await droppedBefore()).toEqual(at)
  })

  test('keeps a week of which a part is younger', async () => {
    await add([0, 3])
    await drop(new Date(weeksAgo(3).getTime() + 3_600_000))
    expect(await left()).toEqual(['0', '3'])
  })

  test('goes on week by week', async () => {
    await add([0, 3, 5])
    await drop(weeksAgo(4))
    expect(await left()).toEqual(['0', '3'])
    await add([0])
    await drop(weeksAgo(2))
    await refresh()
    expect([await left(), await counted()]).toEqual([['0', '0'], 4])
  })

  test('what comes late, to a week that is gone, does not undo what was counted there', async () => {
    await add([0, 5, 5])
    await drop(weeksAgo(3))
    await add([5])
    await drop(weeksAgo(3))
    await refresh()
    expect(await left()).toEqual(['0'])
    expect(await counted()).toBeGreaterThanOrEqual(3)
  })

  test('is done by one process at a time', async () => {
    await add([0, 5, 6])
    const others = [log.connectAgain(), log.connectAgain(), log.connectAgain()]
    const dropped = await Promise.all(
      others.map(({ sql }) => dropEventsBefore(sql, weeksAgo(3), createRollUp(sql))),
    )
    expect(new Set(dropped.flat()).size).toBe(dropped.flat().length)
    await refresh()
    expect([await left(), await counted()]).toEqual([['0'], 3])
  })

  test('leaves the log able to be followed', async () => {
    await add([5, 0])
    await drop(weeksAgo(3))
    const [leaves] = await log.sql`SELECT count(*)::int AS n FROM audit_leaves`
    expect(leaves?.n).toBe(2)
    await add([0])
    await refresh()
    expect(await counted()).toBe(3)
  })
})
