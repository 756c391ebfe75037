import { connect } from '@heimdall/db'
import { createTestTimescaleDatabase, describeNeeding, timescaleAvailable } from '@heimdall/db/testing'
import { expect, test } from 'vitest'
import { findFailedJobs } from './failed-timescale-jobs.ts'

describeNeeding(timescaleAvailable(), 'jobs of TimescaleDB', () => {
  test('one that fails is named with the reason, until it works again', async () => {
    const database = await createTestTimescaleDatabase()
    const { sql, close } = connect(database.url, { name: 'test', maxConnections: 1 })
    try {
      await sql`SELECT _timescaledb_functions.start_background_workers()`
      await sql`CREATE TABLE switch (broken boolean)`
      await sql`INSERT INTO switch VALUES (true)`
      await sql.unsafe(`CREATE PROCEDURE may_fail(job_id int, config jsonb) LANGUAGE plpgsql AS $$
        BEGIN IF (SELECT broken FROM switch) THEN RAISE EXCEPTION E'it is broken, says "ann@example.org"\\nand more'; END IF; END $$`)
      const [job] = await sql<{ id: number }[]>`SELECT add_job('may_fail', '1 hour') AS id`
      const ours = async () =>
        ((await findFailedJobs(sql)) ?? []).filter((name) => name.includes(`[${job?.id}]`))

      await expect.poll(ours, { timeout: 20_000 }).toEqual([expect.stringMatching(/\(it is broken, says\)$/)])

      await sql`UPDATE switch SET broken = false`
      await sql`SELECT alter_job(${job?.id ?? 0}, next_start => now())`
      // With PostgreSQL 15.20 each run of TimescaleDB 2.28.3 counts as failed once it has committed.
      const own = async () => (await ours()).filter((name) => !name.includes('cannot drop portal'))
      await expect.poll(own, { timeout: 20_000 }).toEqual([])
    } finally {
      await close()
      await database.drop()
    }
  })
})
