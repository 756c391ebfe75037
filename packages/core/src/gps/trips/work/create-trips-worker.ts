import { createWorker, type Worker } from '@heimdall/audit'
import type { Services } from '../../../kernel/index.ts'
import { detectDevice } from './detect-device.ts'
import { type DueDevice, findDue, findImporting } from './find-due.ts'
import { loadDevices } from './load-devices.ts'
import { measureFixed } from './measure-fixed.ts'
import { readFixes } from './read-fixes.ts'
import { saveDetections } from './save-detections.ts'

/** Devices of one transaction. */
const devicesAtOnce = 100
/** Fixes in memory at once: nothing else runs while trips are found in them. */
const fixesAtOnce = 20_000
/** Fixes of one device in one round: who is far behind holds up nobody, and comes along quickly when alone. */
const pageOf = (devices: number): number => Math.floor(fixesAtOnce / devices)

/** Finds the trips in what devices have sent. Any number of processes may: each device moves on once. */
export function createTripsWorker(services: Services): Worker {
  const detect = createDetection(services)
  return createWorker({
    step: detect,
    pollMs: 5_000,
    // Under load a round looks at what has gathered meanwhile.
    pauseMs: 200,
    onError: (error) => services.log.warn({ err: error }, 'No trips can be detected right now'),
  })
}

/** One round over all devices that may have something new; true when there is more of them. */
export function createDetection(services: Services): () => Promise<boolean> {
  let since: Date | null = null
  const postponed = new Map<string, DueDevice>()
  /** An earlier process may have left some. */
  let mayBeUnmeasured = true
  const resting = new Map<string, number>()

  return async () => {
    const { due, until } = await findDue(services, since)
    for (const device of due) postponed.set(device.deviceId, device)
    const importing = await findImporting(services)
    const ready = [...postponed.values()].filter(({ deviceId }) => !importing.has(deviceId))
    since = until
    let more = false
    for (let from = 0; from < ready.length; from += devicesAtOnce) {
      const chunk = ready.slice(from, from + devicesAtOnce)
      const behind = await detectSome(chunk)
      for (const { deviceId } of chunk) if (!behind.has(deviceId)) postponed.delete(deviceId)
      if (behind.size > 0) more = true
    }
    if (mayBeUnmeasured) mayBeUnmeasured = await measureFixed(services, resting)
    return more
  }

  /** Answers who has more to look at. */
  async function detectSome(chunk: readonly DueDevice[]): Promise<Set<string>> {
    const devices = await loadDevices(services, chunk)
    if (devices.length === 0) return new Set()
    const limit = pageOf(devices.length)
    const fixes = await readFixes(services, devices, limit)
    const detections = devices.map((device) => detectDevice(device, fixes.get(device.deviceId) ?? [], limit))
    const won = await saveDetections(services, detections)
    if (won.some(({ unmeasured }) => unmeasured.size > 0)) mayBeUnmeasured = true
    await forgetLate(
      services,
      won.filter(({ device }) => device.hasTurnedBack).map(({ device }) => device),
    )
    const moved = new Set(won.map(({ device }) => device.deviceId))
    return new Set(
      devices
        .map(({ deviceId }) => deviceId)
        .filter((id) => !moved.has(id) || (fixes.get(id)?.length ?? 0) === limit),
    )
  }
}

/** Lost in a crash, this is made good by looking at a little more the next time. */
async function forgetLate(
  { audit: { timeseries } }: Services,
  devices: readonly { deviceId: string; lateCount: number }[],
): Promise<void> {
  if (devices.length === 0) return
  await timeseries.sql`
    UPDATE gps_late_fixes AS l SET earliest_at = NULL
    FROM unnest(
      ${devices.map(({ deviceId }) => deviceId)}::uuid[],
      ${devices.map(({ lateCount }) => String(lateCount))}::text[]::bigint[]
    ) AS seen (device_id, count)
    WHERE l.device_id = seen.device_id AND l.count = seen.count`
}
