import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { attachEmbeddedPostgres } from '@heimdall/db/embedded'
import postgres from 'postgres'
import { newDataDir, startHeimdall } from './heimdall-process.ts'
import { makeEvents } from './make-events.ts'
import { perSecond, type Report, ratio } from './result.ts'

const eventsPerBatch = 1_000
const bodies = 40
const connections = 6
/** Until the code is compiled. */
const warmUpSeconds = 8
/** Long enough for a checkpoint to fall into it. */
const seconds = 60

/**
 * POST /v1/internal/audit/batch as NDJSON: from HTTP to durable, placed and queryable rows that are sealed into the
 * log, against `psql \copy` of the same rows into the same, emptied table.
 */
export async function ingestBatch(): Promise<Report> {
  const { dataDir, remove } = await newDataDir()
  const heimdall = await startHeimdall(dataDir)
  const { url } = await attachEmbeddedPostgres({ dataDir })
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    const key = await heimdall.createApiKey('audit:write')
    const script = await writeScript(dataDir, key)
    await load(script, heimdall.url, warmUpSeconds)
    await sealed(sql)
    const before = await count(sql)
    const startedMs = performance.now()
    await load(script, heimdall.url, seconds)
    const tookSeconds = (performance.now() - startedMs) / 1000
    const rows = (await count(sql)) - before
    const sealStartedMs = performance.now()
    const left = await sealed(sql)
    const sealMs = performance.now() - sealStartedMs
    const copied = await copyAgain(sql, url, dataDir)
    return [
      [
        `events from HTTP to durable rows, batches of ${eventsPerBatch}, ${connections} connections`,
        perSecond(rows / tookSeconds),
      ],
      ['psql \\copy of the same rows into the same table', perSecond(copied)],
      ['ratio (aim: at least 0.5)', ratio(rows / tookSeconds / copied)],
      ['of the aim of 27,800 events/s', ratio(rows / tookSeconds / 27_800)],
      ['events not yet sealed when the load ended', `${left}, sealed ${Math.round(sealMs)} ms later`],
    ]
  } finally {
    await sql.end()
    await heimdall.stop()
    await remove()
  }
}

/** wrk takes next to nothing of the machine, so that it is Heimdall and PostgreSQL which share it. */
async function writeScript(folder: string, key: string): Promise<string> {
  const paths: string[] = []
  for (let index = 0; index < bodies; index++) {
    const path = join(folder, `batch-${index}.ndjson`)
    await writeFile(
      path,
      makeEvents(eventsPerBatch)
        .map((event) => JSON.stringify(event))
        .join('\n'),
    )
    paths.push(path)
  }
  const script = join(folder, 'batch.lua')
  const lines = [
    'local requests, turn = {}, 0',
    'init = function()',
    ...paths.map(
      (path, index) =>
        `  requests[${index + 1}] = wrk.format("POST", nil, {["authorization"]="Bearer ${key}",` +
        `["content-type"]="application/x-ndjson"}, io.open("${path}"):read("*a"))`,
    ),
    'end',
    `request = function() turn = turn % ${bodies} + 1; return requests[turn] end`,
  ]
  await writeFile(script, lines.join('\n'))
  return script
}

async function load(script: string, url: string, forSeconds: number): Promise<void> {
  const { stdout } = await promisify(execFile)('wrk', [
    '-t1',
    `-c${connections}`,
    `-d${forSeconds}`,
    '--timeout',
    '30',
    '-s',
    script,
    `${url}/v1/internal/audit/batch`,
  ])
  if (/Non-2xx|timeout [1-9]/.test(stdout)) throw new Error(`Not every batch was taken:\n${stdout}`)
}

async function count(sql: postgres.Sql): Promise<number> {
  const [row] = await sql<{ count: string }[]>`SELECT count(*) FROM audit_events`
  return Number(row?.count ?? 0)
}

/** Waits until nothing is pending; answers how much was. */
async function sealed(sql: postgres.Sql): Promise<number> {
  for (let first = -1; ; ) {
    const [row] = await sql<{ left: string }[]>`
      SELECT coalesce(sum(cardinality(ids)), 0) AS left FROM audit_pending`
    const left = Number(row?.left ?? 0)
    if (first < 0) first = left
    if (left === 0) return first
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

async function copyAgain(sql: postgres.Sql, url: string, folder: string): Promise<number> {
  const file = join(folder, 'rows.csv')
  const psql = (command: string) => promisify(execFile)('psql', ['-qX', url, '-c', command])
  await psql(`\\copy (SELECT * FROM audit_events LIMIT 300000) TO '${file}' CSV`)
  await sql`TRUNCATE audit_events`
  await sql`CHECKPOINT`
  const startedMs = performance.now()
  await psql(`\\copy audit_events FROM '${file}' CSV`)
  const tookSeconds = (performance.now() - startedMs) / 1000
  return (await count(sql)) / tookSeconds
}
