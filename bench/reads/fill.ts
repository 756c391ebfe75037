import { createHash } from 'node:crypto'
import { eventTypes, rollups, slotOf, tableOf } from '@heimdall/audit'
import { type Connection, connect } from '@heimdall/db'
import { loadTree, partialTiles, type ReadTile, treeRoot } from '@heimdall/tlog'
import { fillPools, people } from './pools.ts'

const daysBack = 365
/** Rows of one statement. */
const chunk = 100_000
const lanes = 2

/**
 * A year of a community's events up to now, with their leaves and rollups: by SQL, because by HTTP it would take an
 * hour. Their hashes are made up, but the edge of the tree fits, so that the log can grow on.
 */
export async function fill(url: string, rows: number, log: (line: string) => void): Promise<void> {
  const connection = connect(url, { name: 'bench fill', maxConnections: lanes, statementTimeoutMs: 0 })
  const { sql } = connection
  try {
    await fillPools(sql, eventTypes)
    const start = new Date(Date.now() - daysBack * 86_400_000).toISOString()
    await sql`SELECT ensure_weekly_partitions('audit_events', ${start}::timestamptz, now() + interval '14 days')`
    log(`filling ${rows.toLocaleString('en')} events`)
    const chunks = Array.from({ length: Math.ceil(rows / chunk) }, (_, index) => index * chunk)
    await Promise.all(
      Array.from({ length: lanes }, async () => {
        for (let first = chunks.shift(); first !== undefined; first = chunks.shift()) {
          await insertEvents(
            connection,
            { start, perDay: rows / daysBack },
            first,
            Math.min(rows, first + chunk),
          )
        }
      }),
    )
    log('sealing, rolling up, vacuuming')
    await sealRows(connection, rows)
    await rollUp(connection)
    await sql`VACUUM (ANALYZE) audit_events`
    await sql`VACUUM (ANALYZE) audit_leaves`
  } finally {
    await connection.close()
  }
}

interface Year {
  start: string
  perDay: number
}

/** By day and night. The commonest people do the most. Every 20,000th event is reported, every 2,000,000th is a needle in the haystack. */
const insertEvents = ({ sql }: Connection, { start, perDay }: Year, first: number, end: number) =>
  sql.unsafe(`
  INSERT INTO audit_events (id, created_at, event_type, user_id, actor_id, resource_type, resource_id, ip_address, user_agent,
    description, metadata, status, error_message, country_code, country_name, city, region, source_service, is_reported,
    correlation_id, leaf_hash)
  SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(md5(n::text), 1, 3)
      || '8' || substr(md5(n::text), 4, 15))::uuid, at, kind.event_type, person.user_id,
    CASE WHEN person.is_external THEN NULL WHEN chance < 0.03 THEN admin.user_id ELSE person.user_id END::uuid,
    kind.resource_type, CASE WHEN chance < 0.5 THEN (n % 400000)::text END, person.ip, person.agent,
    CASE WHEN n % 2000000 = 77 THEN 'lost the Gjallarhorn'
      WHEN chance < 0.4 THEN '/' || (ARRAY['ban','kick','timeout','song','clip','raid','title','game'])[1 + n % 8] || ' in #general' END,
    jsonb_build_object('command', 'clip', 'latencyMs', n % 400),
    CASE WHEN kind.fails OR chance > 0.97 THEN 'failure' ELSE 'success' END,
    CASE WHEN kind.fails OR chance > 0.97 THEN (ARRAY['wrong_password','expired','not_allowed'])[1 + n % 3] END,
    person.country_code, person.country_name, person.city, person.region, kind.source_service,
    n % 20000 = 4711, md5('c' || n / 3)::uuid, sha256(n::text::bytea)
  FROM (SELECT n, random() AS chance, floor(65536 * random())::int AS kind_place,
      floor(${people} * random() ^ 3)::int AS person_place, floor(20 * random())::int AS admin_place,
      date_trunc('milliseconds', timestamptz '${start}' + interval '1 day' * (
        day - 0.12 * sin(2 * pi() * (day - floor(day))))) AS at
    FROM generate_series(${first}::bigint, ${end - 1}::bigint) AS n, LATERAL (SELECT n / ${perDay}) AS time(day)
    OFFSET 0) AS drawn
  JOIN bench_kinds AS kind ON kind.place = kind_place
  JOIN bench_people AS person ON person.place = person_place
  JOIN bench_people AS admin ON admin.place = 100 + admin_place * 5`)

async function sealRows({ sql }: Connection, rows: number): Promise<void> {
  await sql`
    INSERT INTO audit_leaves (leaf_index, event_id, created_at)
    SELECT row_number() OVER (ORDER BY created_at, id) - 1, id, created_at FROM audit_events`
  const hash = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest()
  const tiles = new Map<string, Buffer>()
  for (const { level, index, width } of partialTiles(rows)) {
    const hashes = Array.from({ length: width }, (_, place) =>
      hash(Buffer.from(`${level}/${index}/${place}`)),
    )
    const data = Buffer.concat(hashes)
    tiles.set(`${level}/${index}`, data)
    await sql`INSERT INTO audit_tiles (level, index, width, data) VALUES (${level}, ${index}, ${width}, ${data})`
  }
  const read: ReadTile = async (level, index) => tiles.get(`${level}/${index}`) ?? Buffer.alloc(0)
  const root = Buffer.from(treeRoot(await loadTree(rows, read), hash))
  await sql`UPDATE audit_head SET size = ${rows}, root_hash = ${root}`
}

async function rollUp({ sql }: Connection): Promise<void> {
  const [found] = await sql<{ name: string | null }[]>`SELECT to_regclass('audit_rolled_day') AS name`
  const isTimescale = found?.name == null
  // Two refreshes of the same stretch do not wait for each other.
  if (isTimescale) await sql`SELECT alter_job(job_id, scheduled => false) FROM timescaledb_information.jobs`
  for (const rollup of rollups) {
    if (isTimescale) {
      // Ten buckets at a time, as is the default, take a quarter of an hour.
      await sql`
        CALL refresh_continuous_aggregate(${rollup.name}::regclass, NULL, NULL, options => '{"buckets_per_batch": 10000}')`
      continue
    }
    const isFirst = rollup === rollups[0]
    const [source, time, events] = isFirst
      ? ['audit_events', 'created_at', 'count(*)']
      : ['audit_rolled_minute', 'bucket', 'sum(events)']
    const columns = ['status', ...rollup.dimensions].join(', ')
    await sql.unsafe(`
      INSERT INTO ${tableOf(rollup)} (bucket, ${columns}, events)
      SELECT ${slotOf(rollup, time)}, ${columns}, ${events}
      FROM ${source} GROUP BY 1, ${columns} ORDER BY 1`)
    await sql.unsafe(`VACUUM (ANALYZE) ${tableOf(rollup)}`)
  }
}
