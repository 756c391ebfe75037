import { PostedPositions } from '@heimdall/contracts'
import { callApi, type DemoApi } from './call-api.ts'
import type { ReadyPhone } from './set-up-phones.ts'
import { sightingOf } from './sighting-of.ts'

const everyMs = 15_000
const perCall = 1_000

/** Where they were these hours, in the order of time; what an earlier run has sent is known, and stays as it is. */
export async function sendPastWays(
  api: DemoApi,
  phones: readonly ReadyPhone[],
  { hours, now }: { hours: number; now: Date },
): Promise<number> {
  const until = Math.floor(now.getTime() / everyMs) * everyMs
  const count = Math.floor((hours * 3_600_000) / everyMs)
  let accepted = 0
  for (const phone of phones) {
    for (let done = 0; done < count; done += perCall) {
      const positions = Array.from({ length: Math.min(perCall, count - done) }, (_, index) => {
        const at = new Date(until - (count - done - index) * everyMs)
        const { latitude, longitude, speedKmh, heading, accuracyM, batteryPercent, motion } = sightingOf(
          phone,
          at,
        )
        const fixTime = at.toISOString()
        return {
          fixTime,
          latitude,
          longitude,
          speedKmh,
          heading,
          accuracy: accuracyM,
          battery: batteryPercent,
          motion,
        }
      })
      const path = `POST /v1/gps/devices/${phone.id}/positions` as const
      accepted += (await callApi(api, path, PostedPositions, { positions })).accepted
    }
  }
  return accepted
}
