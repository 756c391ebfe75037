import { destination, type Point } from '@heimdall/geo'
import type { ShownPosition, Visible } from '../shown.ts'
import type { Sighting } from '../sighting.ts'
import { areaOf } from './area-of.ts'
import { forbidden, isProtected, wasExact } from './forbidden.ts'
import { type Decide, look } from './look.ts'
import type { StoryRandom } from './random.ts'
import type { Story, StoryAudience } from './story.ts'

/**
 * What is wrong with the answers to a story; null: nothing. Two things are looked for. No answer holds, continues to, or
 * passes through what is forbidden. And no answer depends on it: told again with everything that is forbidden to all
 * audiences elsewhere, the story gets the same answers, so that all answers together tell nothing about it.
 */
export function checkStory(story: Story, decide: Decide, random: StoryRandom): string | null {
  for (const now of story.polls) {
    const retold = retell(story, now, random)
    for (const audience of story.audiences) {
      const answer = look(story, audience, now, decide)
      const problem = problemOf(story, audience, now, answer)
      if (problem) return `${problem} at ${now}`
      const again = look(story, audience, now, decide, retold)
      if (JSON.stringify(again) !== JSON.stringify(answer))
        return `the answer at ${now} depends on what is forbidden`
    }
  }
  return null
}

function problemOf(
  story: Story,
  audience: StoryAudience,
  now: number,
  answer: Visible | null,
): string | null {
  if (answer === null) return null
  const { precision, delayMs } = audience.choices.findLast(({ at }) => at <= now) ?? audience.choices[0]
  if (precision === 'hidden') return 'a hidden audience was answered'
  if (precision !== 'exact') return coarseProblem(answer, now - delayMs)
  for (const shown of [answer.position, ...answer.track.flat()]) {
    const fix = story.fixes.find(
      ({ fixTime, latitude, longitude }) =>
        fixTime === shown.at && latitude === shown.latitude && longitude === shown.longitude,
    )
    if (!fix) return 'a place was made up'
    const reason = forbidden(story, audience, fix, now)
    if (reason !== null) return `a fix was shown (${reason})`
    if (!wasExact(audience, Math.min(fix.fixTime, fix.receivedAt), now)) return 'coarse became exact'
  }
  const zones = story.zones.filter(({ from, until }) => from <= now && now < until)
  for (const zone of zones) {
    const enters = (point: Point) => isProtected(story, zone, point)
    if ([answer.position, ...answer.track.flat()].some((shown) => ahead(shown).some(enters)))
      return 'speed and heading lead into a zone'
    for (const segment of answer.track)
      if (between(segment).some(enters)) return 'a line leads through a zone'
  }
  return null
}

function coarseProblem({ position, track }: Visible, newest: number): string | null {
  const { altitudeM, accuracyM, speedKmh, heading } = position
  if ([altitudeM, accuracyM, speedKmh, heading].some((value) => value !== null)) return 'coarse, but exact'
  if (track.length > 0) return 'a coarse track'
  return position.at > newest ? 'younger than the delay' : null
}

/** Where one arrives who goes on, or goes back, for up to a minute. */
function ahead({ latitude, longitude, speedKmh, heading }: ShownPosition): Point[] {
  if (latitude === null || longitude === null || speedKmh === null || heading === null) return []
  return [-60, -30, -10, 10, 30, 60].map((seconds) =>
    destination({ latitude, longitude }, heading, (speedKmh / 3.6) * seconds),
  )
}

function between(segment: readonly ShownPosition[]): Point[] {
  return segment.slice(1).flatMap((to, index) => {
    const from = segment[index]
    if (from?.latitude == null || from.longitude == null || to.latitude === null || to.longitude === null)
      return []
    const a = { latitude: from.latitude, longitude: from.longitude }
    const way = [to.latitude - a.latitude, ((to.longitude - a.longitude + 540) % 360) - 180] as const
    return [0.1, 0.25, 0.5, 0.75, 0.9].map((share) => ({
      latitude: a.latitude + share * way[0],
      longitude: a.longitude + share * way[1],
    }))
  })
}

/** The same story with all that nobody may know at that moment otherwise. */
function retell(story: Story, now: number, random: StoryRandom): Sighting[] {
  const anywhere = () => ({ latitude: random.between(-80, 80), longitude: random.between(-180, 180) })
  return story.fixes.flatMap((fix) => {
    const reasons = story.audiences.map((audience) => forbidden(story, audience, fix, now))
    if (reasons.includes(null)) return [fix]
    const otherwise = { altitudeM: 7, speedKmh: random.between(0, 200), heading: 1, accuracyM: 9 }
    if (reasons.every((reason) => reason === 'not due')) {
      return random.chance(0.3) ? [] : [{ ...fix, ...otherwise, ...anywhere(), flags: 0 }]
    }
    const home = story.zones.find(
      (zone) => zone.from <= now && zone.until > now && isProtected(story, zone, fix),
    )
    // It lies in a zone, and that it does may be seen: elsewhere within.
    if (home) return [{ ...fix, ...otherwise, ...within(story, home, random) }]
    return reasons.includes('zone') ? [fix] : [{ ...fix, ...otherwise, ...anywhere() }]
  })
}

function within(story: Story, zone: Story['zones'][number], random: StoryRandom): Point {
  const { centre, radiusM } = areaOf(story, zone)
  return destination(centre, random.between(0, 360), random.between(0, radiusM + 190))
}
