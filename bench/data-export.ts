import { attachEmbeddedPostgres } from '@heimdall/db/embedded'
import postgres from 'postgres'
import { newDataDir, startHeimdall } from './heimdall-process.ts'
import type { Report } from './result.ts'

const rows = 1_000_000
const sampleMs = 200
const settleMs = 5_000
const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`
const mib = (bytes: number) => `${Math.round(bytes / 1024 ** 2)} MiB`

/**
 * The export of an account with a million events and a million positions, as it is made while it leaves: how long it takes, how much
 * it is, and by how much the server grows meanwhile. Beside `COPY` of the same rows out of the same tables.
 */
export async function dataExport(): Promise<Report> {
  const { dataDir, remove } = await newDataDir()
  const heimdall = await startHeimdall(dataDir)
  const { url: database } = await attachEmbeddedPostgres({ dataDir })
  const sql = postgres(database, { max: 1, onnotice: () => undefined })
  try {
    const cookie = await heimdall.signIn()
    await fill(sql)
    // Once without any of it, so that what is loaded for the first time does not count.
    await take(heimdall.url, await heimdall.signIn('nobody'))
    await new Promise((resolve) => setTimeout(resolve, settleMs))
    const before = await heimdall.residentBytes()
    const samples: number[] = []
    const sampling = setInterval(() => {
      void heimdall.residentBytes().then((bytes) => samples.push(bytes))
    }, sampleMs)
    const startedMs = performance.now()
    const bytes = await take(heimdall.url, cookie)
    const tookSeconds = (performance.now() - startedMs) / 1_000
    clearInterval(sampling)
    const copySeconds = await copy(sql)
    return [
      ['an export of 1,000,000 events and 1,000,000 positions', `${tookSeconds.toFixed(1)} s`],
      ['rows a second', Math.round((2 * rows) / tookSeconds).toLocaleString('en')],
      ['size of the ZIP', megabytes(bytes)],
      ['resident before, and the peak meanwhile', `${mib(before)}, ${mib(Math.max(...samples))}`],
      ['the peak of each quarter of the time', quarters(samples).map(mib).join(', ')],
      ['COPY of the same rows', `${copySeconds.toFixed(1)} s`],
    ]
  } finally {
    await sql.end()
    await heimdall.stop()
    await remove()
  }
}

/** Memory that is bounded grows at first, and then no more. */
const quarters = (samples: readonly number[]): number[] =>
  [0, 1, 2, 3].map((quarter) => {
    const length = samples.length / 4
    return Math.max(...samples.slice(Math.floor(quarter * length), Math.ceil((quarter + 1) * length)))
  })

async function take(url: string, cookie: string): Promise<number> {
  const answer = await fetch(`${url}/v1/user/export`, { headers: { cookie } })
  if (answer.status !== 200 || !answer.body) throw new Error(`An export was answered ${answer.status}`)
  let bytes = 0
  for await (const chunk of answer.body) bytes += chunk.length
  return bytes
}

/** Half a year of an account that is looked at often, and of a phone that sends every ten seconds. */
async function fill(sql: postgres.Sql): Promise<void> {
  const [user] = await sql<{ id: string }[]>`SELECT id FROM users WHERE username = 'bench'`
  const userId = user?.id ?? ''
  const [device] = await sql<{ id: string }[]>`SELECT gen_random_uuid() AS id`
  const deviceId = device?.id ?? ''
  for (const table of ['audit_events', 'gps_positions']) {
    await sql`SELECT ensure_weekly_partitions(${table}::regclass, now() - interval '180 days', now() + interval '7 days')`
  }
  await sql`
    INSERT INTO audit_events (id, created_at, event_type, user_id, actor_id, ip_address, user_agent, description, metadata, status,
      country_code, country_name, city, region, source_service, correlation_id)
    SELECT gen_random_uuid(), date_trunc('milliseconds', now() - make_interval(secs => n * 15)), 'bot_command_executed', ${userId}, ${userId}::uuid,
      '203.0.113.7', 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', '/song ' || n,
      jsonb_build_object('command', 'song', 'channelId', n::text), 'success', 'DE', 'Germany', 'Berlin', 'Land Berlin', 'discord_bot',
      gen_random_uuid()
    FROM generate_series(1, ${rows}) AS n`
  await sql`
    INSERT INTO gps_device_states (device_id, user_id, last_seen_at, updated_at) VALUES (${deviceId}, ${userId}, now(), now())`
  await sql`
    INSERT INTO gps_positions (device_id, user_id, fix_time, received_at, latitude, longitude, altitude_m, speed_kmh, heading, accuracy_m,
      battery_percent, motion, flags)
    SELECT ${deviceId}, ${userId}, date_trunc('milliseconds', now() - make_interval(secs => n * 10)), now(), 52.5 + sin(n / 1000.0) / 10,
      13.4 + cos(n / 1000.0) / 10, 34 + n % 7, n % 130, n % 360, 8, n % 100, 'driving', 0
    FROM generate_series(1, ${rows}) AS n`
  await sql`ANALYZE audit_events`
  await sql`ANALYZE gps_positions`
}

async function copy(sql: postgres.Sql): Promise<number> {
  const startedMs = performance.now()
  for (const table of ['audit_events', 'gps_positions']) {
    const stream = await sql`COPY (SELECT * FROM ${sql(table)}) TO STDOUT`.readable()
    for await (const _ of stream);
  }
  return (performance.now() - startedMs) / 1_000
}
