import { destination } from '@heimdall/geo'
import type { HeimdallProcess } from '../heimdall-process.ts'

const dayMs = 86_400_000
const perPost = 5_000
const kmh = 36

/** A phone whose ride through a whole day is one trip. */
export async function postTrack(
  { url }: HeimdallProcess,
  { cookie, day, points }: { cookie: string; day: string; points: number },
): Promise<{ deviceId: string; tripId: string }> {
  async function post(path: string, body: object): Promise<Record<string, unknown>> {
    const answer = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { cookie, origin: url, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (answer.status !== 201)
      throw new Error(`${path} was answered ${answer.status}: ${await answer.text()}`)
    // What the document promises.
    return (await answer.json()) as Record<string, unknown>
  }
  const start = Date.parse(`${day}T00:00:00Z`)
  const deviceId = String((await post('/v1/gps/devices', { name: 'Phone' })).id)
  const span = {
    startedAt: new Date(start).toISOString(),
    endedAt: new Date(start + dayMs - 1).toISOString(),
  }
  const tripId = String((await post('/v1/gps/trips', { deviceId, title: 'A day', ...span })).id)
  const everyMs = Math.floor(dayMs / points)
  let place = { latitude: 50, longitude: 10 }
  for (let sent = 0; sent < points; sent += perPost) {
    const positions = Array.from({ length: perPost }, (_, index) => {
      const step = sent + index
      // Bends of streets, and now and then a corner.
      const heading = 90 + 60 * Math.sin(step / 9_000) + 25 * Math.sin(step / 60) + 40 * Math.sin(step / 701)
      place = destination(place, heading, (kmh / 3_600) * everyMs)
      const fixTime = new Date(start + step * everyMs).toISOString()
      return { fixTime, ...place, speedKmh: kmh + 20 * Math.sin(step / 400), accuracy: 5 }
    })
    const { accepted } = await post(`/v1/gps/devices/${deviceId}/positions`, { positions })
    if (accepted !== perPost) throw new Error(`Of ${perPost} positions ${accepted} were accepted`)
  }
  // Changed once its positions are there, it learns where it began and ended.
  const trip = `${url}/v1/gps/trips/${tripId}`
  const etag = (await fetch(trip, { headers: { cookie } })).headers.get('etag') ?? ''
  const changed = await fetch(trip, {
    method: 'PATCH',
    headers: { cookie, origin: url, 'content-type': 'application/json', 'if-match': etag },
    body: JSON.stringify({ endedAt: new Date(start + dayMs - 2).toISOString() }),
  })
  if (!changed.ok) throw new Error(`The trip was not changed: ${await changed.text()}`)
  return { deviceId, tripId }
}
