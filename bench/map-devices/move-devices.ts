import { randomBytes, randomUUID } from 'node:crypto'
import { createUser, type KnownDevice, type NewFix, type Services } from '@heimdall/core'
import { withServices } from '../../apps/server/src/cli/with-services.ts'
import { readConfig } from '../../apps/server/src/config.ts'

export interface MovingDevices {
  start(): void
  /** Fixes that are durable. */
  readonly written: number
  stop(): Promise<void>
}

/** More than somebody may have: their number is not what is measured. */
const perOwner = 500
const tickMs = 100
/** Fast enough to be seen on a map of a continent, and no jump. */
const paceM = 150
const metresPerDegree = 111_195

/** Devices all over Central Europe, and their phones, written on the databases of a running Heimdall as it writes itself. */
export async function moveDevices(dataDir: string, count: number, everyS: number): Promise<MovingDevices> {
  const ready = Promise.withResolvers<Omit<MovingDevices, 'stop'>>()
  const end = Promise.withResolvers<void>()
  const config = readConfig({ ...process.env, HEIMDALL_DATA_DIR: dataDir }, false)
  const work = withServices(config, async (services, call) => {
    const { writer } = services.gps
    const owners: string[] = []
    for (let owner = 0; owner * perOwner < count; owner++) {
      const [email, username] = [`rider-${owner}@example.org`, `rider-${owner}`]
      const input = createUser.input.parse({ email, username, password: 'Bifrost-bench-rainbow' })
      owners.push((await createUser.execute(services, call, input)).id)
    }
    const known = await insertDevices(services, owners, count)
    let written = 0
    let step = 0
    const send = async (devices: readonly KnownDevice[], offset: number) => {
      await Promise.all(
        devices.map(async (device, index) => {
          const { accepted } = await writer.write(device, [fixOf(offset + index, step, everyS)])
          written += accepted
        }),
      )
    }
    await send(known, 0)
    let timer: ReturnType<typeof setInterval> | undefined
    const share = Math.ceil((count * tickMs) / (everyS * 1_000))
    let next = 0
    let last: Promise<void> = Promise.resolve()
    ready.resolve({
      start() {
        timer = setInterval(() => {
          const from = next
          next = from + share >= count ? 0 : from + share
          if (next === 0) step++
          last = send(known.slice(from, from + share), from).catch(end.reject)
        }, tickMs)
      },
      get written() {
        return written
      },
    })
    await end.promise
    clearInterval(timer)
    await last
  })
  work.catch(ready.reject)
  const moving = await ready.promise
  return Object.create(moving, {
    stop: {
      value: async () => {
        end.resolve()
        await work
      },
    },
  }) as MovingDevices
}

async function insertDevices(
  { primary: { sql } }: Services,
  owners: readonly string[],
  count: number,
): Promise<KnownDevice[]> {
  const known = Array.from({ length: count }, (_, index) => ({
    deviceId: randomUUID(),
    userId: owners[Math.floor(index / perOwner)] ?? '',
  }))
  for (let from = 0; from < count; from += 1_000) {
    const rows = known.slice(from, from + 1_000).map(({ deviceId, userId }, index) => ({
      id: deviceId,
      user_id: userId,
      name: `Rider ${from + index}`,
      kind: 'phone',
      colour: colours[index % colours.length] ?? '',
      icon: 'smartphone',
      token_hash: randomBytes(32),
      pull_key_hash: randomBytes(32),
      created_at: new Date().toISOString(),
      updated_at: new Date().toISOString(),
    }))
    await sql`INSERT INTO gps_devices ${sql(rows)}`
  }
  return known
}

const colours = ['#4f46e5', '#0f9d58', '#e11d48', '#ea580c', '#0284c7']

/** Around a place of its own, in a circle. */
function fixOf(index: number, step: number, everyS: number): NewFix {
  const [column, row] = [index % 125, Math.floor(index / 125)]
  const turn = index + (step * everyS * paceM) / 10_000
  const [latitude, longitude] = [43 + row * 0.16, 1 + column * 0.14]
  return {
    fixTime: Date.now(),
    latitude: latitude + (Math.sin(turn) * 10_000) / metresPerDegree,
    longitude:
      longitude + (Math.cos(turn) * 10_000) / (metresPerDegree * Math.cos((latitude * Math.PI) / 180)),
    altitudeM: null,
    speedKmh: paceM * 3.6,
    heading: 90,
    accuracyM: 10,
    batteryPercent: 80,
    motion: null,
    attributes: {},
  }
}
