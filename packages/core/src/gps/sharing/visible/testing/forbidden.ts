import { distanceM } from '@heimdall/geo'
import type { Sighting } from '../sighting.ts'
import { areaOf } from './area-of.ts'
import type { Story, StoryAudience } from './story.ts'

export type Reason = 'not due' | 'gone' | 'zone' | null

/**
 * Why a fix may not be known to an audience, from the story alone and in other words than the code has: looking at all that
 * was in force at any moment between its recording and now.
 */
export function forbidden(story: Story, audience: StoryAudience, fix: Sighting, now: number): Reason {
  const recorded = Math.min(fix.fixTime, fix.receivedAt)
  const later = Math.max(fix.fixTime, fix.receivedAt)
  const touches = (span: { from: number; until: number }) => span.from <= now && span.until > recorded
  if (inForce(audience, recorded, now).some(({ delayMs }) => later + delayMs > now)) return 'not due'
  if (now < audience.choices[0].at || now >= audience.until || recorded < audience.choices[0].at)
    return 'gone'
  if (story.hidden.some(touches)) return 'gone'
  if (story.zones.some(({ from }) => from <= now && from > recorded)) return 'gone'
  if (story.zones.some(({ until }) => until <= now && until > recorded)) return 'gone'
  return story.zones.some((zone) => touches(zone) && isProtected(story, zone, fix)) ? 'zone' : null
}

/** The circle as it was drawn, and the one that hides it with the narrowest belt. */
export function isProtected(
  story: Story,
  storyZone: Story['zones'][number],
  point: { latitude: number; longitude: number },
): boolean {
  const { zone } = storyZone
  const { centre } = areaOf(story, storyZone)
  // A kilometre and a half of latitude: beyond every zone.
  if (Math.abs(zone.latitude - point.latitude) > 0.015) return false
  return distanceM(zone, point) < zone.radiusM || distanceM(centre, point) < zone.radiusM + 199
}

/** The least that the audience was to see since then. */
export const wasExact = (audience: StoryAudience, recorded: number, now: number): boolean =>
  inForce(audience, recorded, now).every(({ precision }) => precision === 'exact')

function inForce({ choices }: StoryAudience, from: number, now: number) {
  return choices.filter(({ at }, index) => at <= now && (choices[index + 1]?.at ?? Infinity) > from)
}
