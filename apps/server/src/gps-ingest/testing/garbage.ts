const texts = [
  '',
  ' ',
  'NaN',
  'Infinity',
  '-1e999',
  '1e308',
  '0x10',
  '١٢',
  '52,5,1',
  'null',
  '\0',
  '\ud800',
  "';--",
  'é'.repeat(5_000),
]
const numbers = [0, -0, -1, 1e308, -1e308, 5e-324, 2 ** 53, -90.0001, 180.5, 720, 101, 1e12, 1e15]
const others = [
  null,
  true,
  false,
  [],
  {},
  [[]],
  { a: { b: [1] } },
  [null, 'x', 1],
  '2026-13-45T99:99:99Z',
  'yesterday',
]
const extras = [
  '__proto__',
  'constructor',
  'toString',
  'a'.repeat(300),
  '',
  '\0',
  'lat',
  'note',
  'valid',
  'charge',
  'hdop',
]

/** A request of a phone; TOKEN is that of its device. */
interface Shape {
  what: string
  body?: unknown
}

export interface Garbage {
  /** Anything at all. */
  any(): unknown
  pick<Item>(items: readonly Item[]): Item
  /** No place, whatever is beside it. */
  badLatitude(): unknown
  /** One message of each dialect around a place, all else of it garbage. */
  messages(latitude: unknown, longitude: unknown, nextTime: () => unknown): Shape[]
}

/** What phones would never send. Deterministic, so that a failure comes again. */
export function createGarbage(seed: number): Garbage {
  const random = randomFrom(seed)
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)]
    if (item === undefined) throw new Error('There is nothing to pick')
    return item
  }

  const garbage = (): unknown => pick([...texts, ...numbers, ...others])
  const badLatitude = (): unknown =>
    pick([...texts.filter((text) => text !== '0x10'), 90.0001, -91, 1e308, null, [], {}, true])

  const withExtras = (fields: object): object => ({
    ...fields,
    ...Object.fromEntries(Array.from({ length: Math.floor(random() * 6) }, () => [pick(extras), garbage()])),
  })

  const dialects: readonly ((latitude: unknown, longitude: unknown, time: unknown) => Shape)[] = [
    (lat, lon, timestamp) => ({
      what: `GET /gps/TOKEN?${queryOf({ timestamp, speed: garbage(), bearing: garbage(), altitude: garbage(), accuracy: garbage(), batt: garbage(), hdop: garbage(), lat, lon })}`,
    }),
    (lat, lon, timestamp) => ({
      what: 'POST /gps/TOKEN',
      body: queryOf({
        id: garbage(),
        timestamp,
        speed: garbage(),
        batt: garbage(),
        charge: garbage(),
        lat,
        lon,
      }),
    }),
    (lat, lon, timestamp) => ({
      what: 'POST /gps/TOKEN',
      body: [
        { ...withExtras({ id: '1', speed: garbage(), batt: garbage() }), timestamp, lat, lon, valid: true },
      ],
    }),
    (latitude, longitude, timestamp) => ({
      what: 'POST /gps/TOKEN',
      body: {
        device_id: garbage(),
        location: {
          ...withExtras({ is_moving: garbage(), odometer: garbage(), event: garbage() }),
          timestamp,
          coords: {
            accuracy: garbage(),
            speed: garbage(),
            heading: garbage(),
            altitude: garbage(),
            latitude,
            longitude,
          },
          battery: pick([garbage(), { level: garbage(), is_charging: garbage() }]),
          activity: pick([garbage(), { type: garbage() }]),
        },
      },
    }),
    (lat, lon, tst) => ({
      what: 'POST /gps/TOKEN',
      body: {
        ...withExtras({ acc: garbage(), alt: garbage(), vel: garbage(), cog: garbage(), batt: garbage() }),
        inregions: garbage(),
        motionactivities: garbage(),
        _type: 'location',
        lat,
        lon,
        tst,
      },
    }),
    (latitude, longitude, timestamp) => ({
      what: 'POST /gps/TOKEN',
      body: {
        current: garbage(),
        trip: garbage(),
        locations: [
          {
            type: garbage(),
            geometry: { type: garbage(), coordinates: [longitude, latitude, garbage()] },
            properties: {
              ...withExtras({ altitude: garbage(), speed: garbage(), course: garbage() }),
              horizontal_accuracy: garbage(),
              vertical_accuracy: garbage(),
              battery_level: garbage(),
              motion: garbage(),
              timestamp,
            },
          },
        ],
      },
    }),
    (latitude, longitude, timestamp) => ({
      what: `POST /gps/TOKEN/push?key=${encodeURIComponent(String(pick(['1', 'é', '\0'])))}`,
      body: {
        ...withExtras({ speed: garbage(), altitude: garbage(), heading: garbage() }),
        latitude,
        longitude,
        timestamp,
      },
    }),
  ]

  function queryOf(fields: object): string {
    const query = new URLSearchParams()
    for (const [name, value] of Object.entries(withExtras(fields)))
      query.append(name, String(value).slice(0, 500))
    // What is named twice is the last of them.
    for (const [name, value] of Object.entries(fields).slice(-2))
      query.append(name, String(value).slice(0, 500))
    return query.toString()
  }
  return {
    any: garbage,
    pick,
    badLatitude,
    messages: (latitude, longitude, nextTime) =>
      dialects.map((dialect) => dialect(latitude, longitude, nextTime())),
  }
}

function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}
