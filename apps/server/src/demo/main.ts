import { parseArgs } from 'node:util'
import { AppError, createApiKey, createUser } from '@heimdall/core'
import { v7 } from 'uuid'
import { z } from 'zod'
import { withServices } from '../cli/with-services.ts'
import { readConfig } from '../config.ts'
import { explainStartError } from '../start-errors.ts'
import { makeMembers, names } from './community.ts'
import { type DemoEvent, makeEvent } from './make-event.ts'

const help = `Fills a running Heimdall with a believable community, through its public API, and keeps events coming.

npm run demo --
  --url URL        default http://localhost:3000, or PUBLIC_URL
  --key hk_…       a key with audit:write; by default one is made on the same data folder
  --history N      events of the past day, 3000 by default
  --per-minute N   events from then on, 40 by default
  --once           stop after the history`

const batchSize = 500
const accounts = 8

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      key: { type: 'string' },
      history: { type: 'string', default: '3000' },
      'per-minute': { type: 'string', default: '40' },
      once: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) return console.log(help)
  const history = z.coerce.number().int().min(0).max(100_000).parse(values.history)
  const perMinute = z.coerce.number().positive().max(6_000).parse(values['per-minute'])
  const config = readConfig(process.env, false)
  const url = values.url ?? config.publicUrl
  await checkRunning(url)
  const key = values.key ?? (await withServices(config, makeKeyAndAccounts))
  const members = makeMembers(Math.random)

  const times = Array.from({ length: history }, () => timeOfPastDay()).sort((a, b) => a - b)
  for (let done = 0; done < history; done += batchSize) {
    const events = times
      .slice(done, done + batchSize)
      .map((msecs) => ({ ...makeEvent(members, Math.random), id: v7({ msecs }) }))
    await post(`${url}/v1/internal/audit/batch`, key, events)
    console.log(`${Math.min(done + batchSize, history)} of ${history} events of the past day`)
  }
  if (values.once) return
  console.log(`From now on ${perMinute} events a minute; Ctrl-C ends it`)
  for (;;) {
    // Exponential pauses: things happen when they happen.
    await new Promise((resolve) => setTimeout(resolve, (-Math.log(1 - Math.random()) * 60_000) / perMinute))
    await post(`${url}/v1/internal/audit`, key, makeEvent(members, Math.random)).catch((error: unknown) =>
      console.error(`${error instanceof Error ? error.message : error}; going on`),
    )
  }
}

async function checkRunning(url: string): Promise<void> {
  const answer = await fetch(`${url}/healthz`).catch(() => null)
  if (!answer?.ok)
    throw new Error(`No Heimdall answers at ${url}. Start one with npm start, or name another by --url.`)
}

const makeKeyAndAccounts: Parameters<typeof withServices<string>>[1] = async (services, call) => {
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
  const input = createApiKey.input.parse({ name: 'demo', permissions: ['audit:write'], isSystem: true })
  return (await createApiKey.execute(services, call, input)).key
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
  const known = error instanceof Error && error.constructor === Error
  console.error(known ? error.message : explainStartError(error))
  process.exit(1)
})
