import { parseArgs } from 'node:util'
import { AppError, type Call, createApiKey, createUser, type Services } from '@heimdall/core'
import { v7 } from 'uuid'
import { z } from 'zod'
import { withServices } from '../cli/with-services.ts'
import { readConfig } from '../config.ts'
import { explainStartError } from '../start-errors.ts'
import { makeMembers, names } from './community.ts'
import { keepPhonesMoving } from './keep-phones-moving.ts'
import { type DemoEvent, makeEvent } from './make-event.ts'
import { sendPastWays } from './send-past-ways.ts'
import { setUpPhones } from './set-up-phones.ts'
import { shareLocations } from './share-locations.ts'

const help = `Fills a running Heimdall with a believable community, through its public API, and keeps events and positions coming.

npm run demo --
  --url URL        default http://localhost:3000, or PUBLIC_URL
  --key hk_…       a key with audit:write, for events alone; by default one is made on the same data folder, and people too
  --history N      events of the past day, 3000 by default
  --per-minute N   events from then on, 40 by default
  --hours N        hours that phones have been on their way already, 6 by default
  --every N        seconds between the positions of a phone from then on, 5 by default
  --once           stop after the history`

const batchSize = 500
const accounts = 8
const keyLimitMs = 7 * 86_400_000

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      key: { type: 'string' },
      history: { type: 'string', default: '3000' },
      'per-minute': { type: 'string', default: '40' },
      hours: { type: 'string', default: '6' },
      every: { type: 'string', default: '5' },
      once: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) return console.log(help)
  const numberOf = (name: 'history' | 'per-minute' | 'hours' | 'every', schema: z.ZodNumber) => {
    const { data, error } = schema.safeParse(Number(values[name]))
    if (data === undefined) throw new Error(`--${name}: ${error.issues[0]?.message}\n\n${help}`)
    return data
  }
  const history = numberOf('history', z.int().min(0).max(100_000))
  const perMinute = numberOf('per-minute', z.number().positive().max(6_000))
  const hours = numberOf('hours', z.number().min(0).max(72))
  const everySeconds = numberOf('every', z.number().min(1).max(600))
  const configured = readConfig(process.env, false)
  const url = values.url ?? configured.publicUrl
  // Links lead to the Heimdall that is filled.
  const config = { ...configured, publicUrl: url }
  await checkRunning(url)
  const made = values.key === undefined ? await withServices(config, makeCommunity) : null
  const key = values.key ?? made?.key ?? ''
  const members = makeMembers(Math.random)

  const times = Array.from({ length: history }, () => timeOfPastDay()).sort((a, b) => a - b)
  for (let done = 0; done < history; done += batchSize) {
    const events = times
      .slice(done, done + batchSize)
      .map((msecs) => ({ ...makeEvent(members, Math.random), id: v7({ msecs }) }))
    await post(`${url}/v1/internal/audit/batch`, key, events)
    console.log(`${Math.min(done + batchSize, history)} of ${history} events of the past day`)
  }
  const phones = made ? await setUpPhones({ url, key }) : []
  if (made) {
    const sent = await sendPastWays({ url, key }, phones, { hours, now: new Date() })
    console.log(`${phones.length} phones are on their way: ${sent} new positions of the past ${hours} hours`)
    console.log(
      `Everybody sees ${made.publicOf} at ${url}/live/${made.publicOf}, and another phone by a link: ${made.link}`,
    )
  }
  if (values.once) return
  void keepPhonesMoving(phones, {
    everySeconds,
    signal: new AbortController().signal,
    onFailure: ({ name }, error) => console.error(`${name}: ${textOf(error)}; going on`),
  })
  console.log(`From now on ${perMinute} events a minute; Ctrl-C ends it`)
  for (;;) {
    // Exponential pauses: things happen when they happen.
    await new Promise((resolve) => setTimeout(resolve, (-Math.log(1 - Math.random()) * 60_000) / perMinute))
    await post(`${url}/v1/internal/audit`, key, makeEvent(members, Math.random)).catch((error: unknown) =>
      console.error(`${textOf(error)}; going on`),
    )
  }
}

const textOf = (error: unknown): unknown => (error instanceof Error ? error.message : error)

async function checkRunning(url: string): Promise<void> {
  const answer = await fetch(`${url}/healthz`).catch(() => null)
  if (!answer?.ok)
    throw new Error(`No Heimdall answers at ${url}. Start one with npm start, or name another by --url.`)
}

interface Made {
  key: string
  publicOf: string
  link: string
}

const permissions = [
  'audit:write',
  'user:read',
  'device:read',
  'device:write',
  'geofence:read',
  'geofence:write',
]

async function makeCommunity(services: Services, call: Call): Promise<Made> {
  for (const name of names.slice(0, accounts)) {
    const input = createUser.input.parse({
      email: `${name}@example.org`,
      username: name,
      password: `demo-${name}-${v7()}`,
      locale: 'de',
    })
    // Not by registering: nobody would be there to open the links. Those who are there already stay as they are.
    await createUser.execute(services, call, input).catch((error: unknown) => {
      if (!(error instanceof AppError && error.code === 'CONFLICT')) throw error
    })
  }
  console.log(`${accounts} people have an account`)
  const shared = await shareLocations(services, call)
  // Each run makes one: none of them stays.
  const expiresAt = new Date(Date.now() + keyLimitMs).toISOString()
  const input = createApiKey.input.parse({ name: 'demo', permissions, isSystem: true, expiresAt })
  return { key: (await createApiKey.execute(services, call, input)).key, ...shared }
}

/** More in the evening than at night, as in any community; within the last 23 hours, because ids may be a day old. */
function timeOfPastDay(): number {
  for (;;) {
    const time = Date.now() - Math.random() * 23 * 3_600_000
    const busy =
      0.15 + 0.85 * Math.max(0, Math.sin(((new Date(time).getHours() - 9) / 24) * 2 * Math.PI - Math.PI / 6))
    if (Math.random() < busy) return time
  }
}

async function post(url: string, key: string, body: DemoEvent | DemoEvent[]): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`Heimdall answered ${answer.status}: ${await answer.text()}`)
}

main().catch((error: unknown) => {
  const isWrongOption = error instanceof TypeError && 'code' in error
  const known = isWrongOption || (error instanceof Error && error.constructor === Error)
  console.error(known ? error.message : explainStartError(error))
  process.exit(1)
})
