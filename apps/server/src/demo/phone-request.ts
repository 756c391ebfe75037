import type { PhoneDialect } from './phones.ts'
import type { Place } from './place-on-route.ts'

export interface Sighting extends Place {
  at: Date
  batteryPercent: number
  accuracyM: number
  motion: string
}

export interface PhoneRequest {
  url: string
  init: RequestInit
}

/** As the app of this dialect says where its phone is; Overland alone says more than one at a time. */
export function phoneRequest(
  dialect: PhoneDialect,
  ingestUrl: string,
  sightings: readonly [Sighting, ...Sighting[]],
): PhoneRequest {
  if (dialect === 'overland') return post(ingestUrl, { locations: sightings.map(feature) }, 'Overland/1.4')
  return requests[dialect](ingestUrl, sightings.at(-1) ?? sightings[0])
}

const seconds = ({ at }: Sighting) => Math.floor(at.getTime() / 1_000)
const metresPerSecond = ({ speedKmh }: Sighting) => Math.round(speedKmh / 0.036) / 100

const requests: Record<Exclude<PhoneDialect, 'overland'>, (url: string, seen: Sighting) => PhoneRequest> = {
  traccar: (url, seen) => {
    const coords = {
      latitude: seen.latitude,
      longitude: seen.longitude,
      accuracy: seen.accuracyM,
      speed: metresPerSecond(seen),
      heading: seen.heading,
      altitude: 38,
    }
    const location = {
      timestamp: seen.at.toISOString(),
      coords,
      is_moving: seen.isMoving,
      odometer: 0,
      event: 'motionchange',
      battery: { level: seen.batteryPercent / 100, is_charging: false },
      activity: { type: seen.motion },
    }
    return post(url, { device_id: '94057322', location }, 'TraccarClient/9.5')
  },
  osmand: (url, seen) =>
    get(url, {
      lat: seen.latitude,
      lon: seen.longitude,
      timestamp: seen.at.getTime(),
      hdop: 1,
      altitude: 34,
      speedMs: metresPerSecond(seen),
      bearing: seen.heading,
      batt: seen.batteryPercent,
    }),
  owntracks: (url, seen) =>
    post(
      url,
      {
        _type: 'location',
        lat: seen.latitude,
        lon: seen.longitude,
        tst: seconds(seen),
        acc: Math.round(seen.accuracyM),
        vel: Math.round(seen.speedKmh),
        cog: Math.round(seen.heading),
        batt: Math.round(seen.batteryPercent),
        tid: 'ff',
        conn: 'm',
      },
      'Owntracks/18.4',
    ),
  rtirl: (url, seen) =>
    post(`${url}/push`, {
      latitude: seen.latitude,
      longitude: seen.longitude,
      speed: metresPerSecond(seen),
      heading: seen.heading,
      accuracy: seen.accuracyM,
      timestamp: seconds(seen),
      heartRate: seen.isMoving ? 104 : 82,
    }),
  gpslogger: (url, seen) =>
    get(url, {
      lat: seen.latitude,
      lon: seen.longitude,
      timestamp: seconds(seen),
      accuracy: seen.accuracyM,
      speedMs: metresPerSecond(seen),
      bearing: seen.heading,
      batt: seen.batteryPercent,
    }),
}

const feature = (seen: Sighting) => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [seen.longitude, seen.latitude] },
  properties: {
    timestamp: seen.at.toISOString(),
    speed: seen.isMoving ? metresPerSecond(seen) : -1,
    course: seen.heading,
    horizontal_accuracy: seen.accuracyM,
    motion: [seen.motion],
    battery_state: 'unplugged',
    battery_level: seen.batteryPercent / 100,
    device_id: 'kira',
  },
})

function get(url: string, fields: Record<string, number>): PhoneRequest {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) query.set(name, String(value))
  return { url: `${url}?${query}`, init: {} }
}

const post = (url: string, body: object, userAgent = 'okhttp/4.12'): PhoneRequest => ({
  url,
  init: {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': userAgent },
    body: JSON.stringify(body),
  },
})
