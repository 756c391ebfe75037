import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { get } from 'node:http'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { attachEmbeddedPostgres } from '@heimdall/db/embedded'
import { destination, type Point } from '@heimdall/geo'
import postgres from 'postgres'
import { newDataDir, startHeimdall } from './heimdall-process.ts'
import { median, perSecond, type Report, ratio } from './result.ts'
import { createSharingOwner } from './sharing-owner.ts'

const owners = 8
const devicesEach = 50
const fenceCount = 200
const connections = 400
const warmUpSeconds = 5
const seconds = 15
const fixesPerBatch = 20
const berlin: Point = { latitude: 52.5163, longitude: 13.3777 }

type Shape = 'single' | 'batch'

/**
 * 400 phones that drive through a town with 200 fences: from HTTP to durable, with fences, trips and sharing at work, staff
 * who follow all of them and a stranger at each link. Once each position in a request of its own, as OsmAnd sends them, once
 * 20 in one, as Overland does. Beside `psql \copy` of the same rows into the same, emptied table.
 */
export async function positions(): Promise<Report> {
  const { dataDir, remove } = await newDataDir()
  const heimdall = await startHeimdall(dataDir)
  const { url: database } = await attachEmbeddedPostgres({ dataDir })
  const sql = postgres(database, { max: 1, onnotice: () => undefined })
  const watchers: { close(): void }[] = []
  try {
    const tokens: string[] = []
    for (let index = 0; index < owners; index++) {
      const owner = await createSharingOwner(heimdall, `driver-${index}`, devicesEach)
      tokens.push(...owner.ingestUrls.map((url) => url.split('/').at(-1) ?? ''))
      await owner.post('/v1/gps/zones', { name: 'Home', ...berlin, radiusM: 500 })
      watchers.push(await watch(heimdall.url, owner.watchPath))
    }
    const key = await heimdall.createApiKey('geofence:write', 'geofence:read', 'location:read')
    for (let index = 0; index < fenceCount; index++) await addFence(heimdall.url, key, index)
    const staff = await watch(heimdall.url, '/v1/events/stream?topics=gps', key)
    watchers.push(staff)

    let step = 0
    async function drive(shape: Shape, forSeconds: number): Promise<number> {
      const script = join(dataDir, `${shape}.lua`)
      await writeFile(script, phones(tokens, shape, step))
      const before = await count(sql)
      const { stdout } = await promisify(execFile)('wrk', [
        '-t1',
        `-c${connections}`,
        `-d${forSeconds}`,
        '-s',
        script,
        heimdall.url,
      ])
      if (/Non-2xx|timeout [1-9]/.test(stdout)) throw new Error(`Not every position was taken:\n${stdout}`)
      const took = (await count(sql)) - before
      step += Math.ceil((took * 1.1) / tokens.length) + fixesPerBatch
      return took / forSeconds
    }
    await drive('single', warmUpSeconds)
    await drive('batch', warmUpSeconds)
    const rates: Record<Shape, number[]> = { single: [], batch: [] }
    const delays: Record<Shape, number[]> = { single: [], batch: [] }
    const resident: Record<Shape, number[]> = { single: [], batch: [] }
    for (const shape of ['single', 'batch', 'single', 'batch'] as const) {
      staff.latenciesMs.length = 0
      rates[shape].push(await drive(shape, seconds))
      delays[shape].push(...staff.latenciesMs)
      resident[shape].push(await heimdall.residentBytes())
    }
    const events = Number((await sql`SELECT count(*) FROM gps_fence_events`)[0]?.count)
    const trips = Number((await sql`SELECT count(*) FROM gps_trips`)[0]?.count)
    const copied = await copyAgain(sql, database, dataDir)
    const [single, batch] = [median(rates.single), median(rates.batch)]
    return [
      [`one position a request, ${connections} connections (aim: 8,000/s)`, perSecond(single)],
      [`${fixesPerBatch} positions a request`, perSecond(batch)],
      ['psql \\copy of the same rows into the same table', perSecond(copied)],
      ['ratio, one a request', ratio(single / copied)],
      [`ratio, ${fixesPerBatch} a request`, ratio(batch / copied)],
      [
        'from receipt to who follows all, one a request, p50 and p99',
        `${at(delays.single, 0.5)}, ${at(delays.single, 0.99)}`,
      ],
      [
        'resident server process right after the first, the second',
        `${most(resident.single)}, ${most(resident.batch)}`,
      ],
      ['crossings of fences, trips so far', `${events}, ${trips}`],
    ]
  } finally {
    for (const watcher of watchers) watcher.close()
    await sql.end()
    await heimdall.stop()
    await remove()
  }
}

const at = (values: readonly number[], share: number) =>
  `${([...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN).toFixed(0)} ms`

const most = (bytes: readonly number[]) => `${Math.round(Math.max(...bytes) / 1024 ** 2)} MiB`

async function addFence(url: string, key: string, index: number): Promise<void> {
  const center = destination(berlin, index * 137.5, 200 + index * 25)
  const answer = await fetch(`${url}/v1/gps/geofences`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      name: `Fence ${index}`,
      isPlatformWide: true,
      shape: { type: 'circle', center, radiusM: 100 + (index % 10) * 40 },
    }),
  })
  if (answer.status !== 201) throw new Error(`A fence was answered ${answer.status}: ${await answer.text()}`)
  await answer.body?.cancel()
}

/** Each device goes round in the town with some 7 m a second, one fix a second. */
const phones = (tokens: readonly string[], shape: Shape, firstStep: number) => `
local tokens = {${tokens.map((token) => `"${token}"`).join(',')}}
local first, start, turn = ${firstStep}, ${Math.floor(Date.now() / 1000) - 3_600}, 0
local function place(device, step)
  local angle = step * 0.0007 + device
  local far = 0.01 + (device % 40) * 0.001
  return ${berlin.latitude} + math.sin(angle) * far, ${berlin.longitude} + math.cos(angle) * far * 1.6
end
local function single()
  local device, step = turn % #tokens, first + math.floor(turn / #tokens)
  local lat, lon = place(device, step)
  return wrk.format("GET", string.format("/gps/%s?id=%d&lat=%.6f&lon=%.6f&timestamp=%d&speed=14&bearing=90&altitude=34&accuracy=8&batt=80",
    tokens[device + 1], device, lat, lon, start + step))
end
local function batch()
  local device, from = turn % #tokens, first + math.floor(turn / #tokens) * ${fixesPerBatch}
  local features = {}
  for step = from, from + ${fixesPerBatch - 1} do
    local lat, lon = place(device, step)
    features[#features + 1] = string.format('{"type":"Feature","geometry":{"type":"Point","coordinates":[%.6f,%.6f]},"properties":{"timestamp":"%s","speed":7,"course":90,"altitude":34,"horizontal_accuracy":8,"motion":["driving"],"battery_level":0.8,"battery_state":"unplugged","device_id":"phone"}}',
      lon, lat, os.date("!%Y-%m-%dT%H:%M:%SZ", start + step))
  end
  return wrk.format("POST", "/gps/" .. tokens[device + 1], {["content-type"]="application/json"}, '{"locations":[' .. table.concat(features, ",") .. ']}')
end
request = function()
  local made = ${shape}()
  turn = turn + 1
  return made
end`

const received = /"receivedAt":"([^"]+)"/g

/** Somebody who looks, as an event stream, and notes how late positions come. */
function watch(url: string, path: string, key?: string): Promise<{ latenciesMs: number[]; close(): void }> {
  const headers = { accept: 'text/event-stream', ...(key && { authorization: `Bearer ${key}` }) }
  return new Promise((resolve, reject) => {
    const request = get(`${url}${path}`, { headers, agent: false }, (response) => {
      if (response.statusCode !== 200)
        return reject(new Error(`A stream was answered ${response.statusCode}`))
      const latenciesMs: number[] = []
      response.setEncoding('latin1').on('data', (chunk: string) => {
        const arrivedMs = Date.now()
        for (const [, time = ''] of chunk.matchAll(received)) latenciesMs.push(arrivedMs - Date.parse(time))
      })
      response.on('error', () => undefined)
      resolve({ latenciesMs, close: () => request.destroy() })
    })
    request.on('error', reject)
  })
}

async function count(sql: postgres.Sql): Promise<number> {
  const [row] = await sql<{ count: string }[]>`SELECT count(*) FROM gps_positions`
  return Number(row?.count ?? 0)
}

async function copyAgain(sql: postgres.Sql, url: string, folder: string): Promise<number> {
  const file = join(folder, 'positions.csv')
  const psql = (command: string) => promisify(execFile)('psql', ['-qX', url, '-c', command])
  await psql(`\\copy (SELECT * FROM gps_positions LIMIT 300000) TO '${file}' CSV`)
  await sql`TRUNCATE gps_positions`
  await sql`CHECKPOINT`
  const startedMs = performance.now()
  await psql(`\\copy gps_positions FROM '${file}' CSV`)
  const tookSeconds = (performance.now() - startedMs) / 1000
  return (await count(sql)) / tookSeconds
}
