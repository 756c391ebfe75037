import { boundedCache } from '@heimdall/audit'
import type { PulledPosition } from '@heimdall/contracts'
import type { Services } from '../../../kernel/index.ts'
import { recordViews } from '../../views/index.ts'
import { decideVisible, staleMs } from '../visible/index.ts'
import type { Audience } from './audience.ts'
import { findAudience } from './find-audience.ts'
import { readWaiting } from './read-waiting.ts'
import { rulesOf } from './rules-of.ts'
import type { SharingMemory } from './sharing-memory.ts'
import { viewOf } from './view-of.ts'

const nothing: PulledPosition = {
  location: null,
  speed: null,
  heading: null,
  altitude: null,
  accuracy: null,
  reportedAt: null,
  updatedAt: null,
}
const mostFixes = 2_000
/** A clock that is an hour behind is a usual one. */
const slackMs = 2 * 3_600_000

const slotMs = 10 * 60_000
const maxRemembered = 10_000

/** What an overlay sees of a device now, by its pull key. No such key, hidden, silent: all the same. */
export function createPull(
  services: Services,
  memory: SharingMemory,
): (key: string) => Promise<PulledPosition> {
  const counted = boundedCache<string, number>(maxRemembered)

  /** Overlays pull at every second; they count once in ten minutes, before they are answered. */
  async function count({ ownerId, id }: Audience): Promise<void> {
    const slot = Math.floor(services.clock.now().getTime() / slotMs)
    if (id === null || counted.get(id) === slot) return
    await recordViews(services, [{ ownerId, audience: 'overlay', audienceId: id, viewerId: null, views: 1 }])
    counted.set(id, slot)
  }

  return async (key) => {
    const { audience, answer } = await pullPosition(services, memory, key)
    if (audience !== null && answer !== nothing) await count(audience)
    return answer
  }
}

async function pullPosition(
  services: Services,
  memory: SharingMemory,
  key: string,
): Promise<{ audience: Audience | null; answer: PulledPosition }> {
  const audience = await findAudience(services, { kind: 'overlay', key })
  const owner = audience && (await memory.get(audience.ownerId))
  const now = services.clock.now().getTime()
  const view = audience && viewOf(owner ?? null, audience, now)
  const [deviceId] = view?.deviceIds ?? []
  if (!owner || !view || deviceId === undefined) return { audience, answer: nothing }
  const { delayMs, earlierDelayMs } = view.policy
  const from = now - Math.max(delayMs, earlierDelayMs) - staleMs - slackMs
  const fixes = await readWaiting(services, deviceId, owner, view.policy, {
    from,
    due: mostFixes,
    waiting: 0,
  })
  const position = decideVisible(fixes, rulesOf(owner, view.policy), services.clock.now().getTime())?.position
  if (!position) return { audience, answer: nothing }
  const { latitude, longitude } = position
  const answer = {
    location: latitude === null || longitude === null ? null : { latitude, longitude },
    speed: position.speedKmh,
    heading: position.heading,
    altitude: position.altitudeM,
    accuracy: position.accuracyM,
    reportedAt: position.at,
    updatedAt: position.receivedAt,
  }
  return { audience, answer }
}
