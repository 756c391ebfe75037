import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { attachEmbeddedPostgres } from '@heimdall/db/embedded'
import { newDataDir, startHeimdall } from './heimdall-process.ts'
import { requestsPerSecond } from './load.ts'
import { median, perSecond, type Report, ratio } from './result.ts'

const connections = 64
const seconds = 8
const rounds = 3

const event = {
  eventType: 'bot_command_executed',
  userId: '80351110224678912',
  ipAddress: '8.8.8.8',
  description: '/ban in general',
  metadata: { command: 'ban' },
}

/** The same row, straight into the same table, as pgbench inserts it: one a transaction. */
const insert = `INSERT INTO audit_events (id, created_at, event_type, user_id, ip_address, description, metadata, status,
  country_code, country_name, city, region, source_service, correlation_id)
VALUES (gen_random_uuid(), now(), 'bot_command_executed', '80351110224678912', '8.8.8.8', '/ban in general',
  '{"command":"ban"}', 'success', 'US', 'United States', 'Mountain View', 'California', 'api', gen_random_uuid());`

/** POST /v1/internal/audit, one event a request and each durable when answered, against pgbench's single inserts. */
export async function singlePost(): Promise<Report> {
  const { dataDir, remove } = await newDataDir()
  const heimdall = await startHeimdall(dataDir)
  try {
    const key = await heimdall.createApiKey('audit:write')
    const { url } = await attachEmbeddedPostgres({ dataDir })
    const load = {
      url: `${heimdall.url}/v1/internal/audit`,
      method: 'POST' as const,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(event),
      connections,
      folder: dataDir,
    }
    await requestsPerSecond({ ...load, seconds: 2 })
    const posts: number[] = []
    const inserts: number[] = []
    let generator = ''
    // In turns, so that both see the same machine.
    for (let round = 0; round < rounds; round++) {
      const result = await requestsPerSecond({ ...load, seconds })
      generator = result.generator
      posts.push(result.rate)
      inserts.push(await pgbench(url, dataDir))
    }
    return [
      [`POST of one event, ${connections} connections, by ${generator}`, perSecond(median(posts))],
      [`pgbench single inserts, ${connections} connections`, perSecond(median(inserts))],
      ['ratio (aim: at least 1)', ratio(median(posts.map((rate, round) => rate / (inserts[round] ?? 1))))],
    ]
  } finally {
    await heimdall.stop()
    await remove()
  }
}

async function pgbench(url: string, folder: string): Promise<number> {
  const script = join(folder, 'insert.sql')
  await writeFile(script, insert.replaceAll('\n', ' '))
  const args = [
    '-n',
    '-f',
    script,
    '-c',
    String(connections),
    '-j',
    '2',
    '-T',
    String(seconds),
    '-M',
    'prepared',
    url,
  ]
  const { stdout } = await promisify(execFile)('pgbench', args)
  return Number(/tps = ([\d.]+)/.exec(stdout)?.[1] ?? 0)
}
