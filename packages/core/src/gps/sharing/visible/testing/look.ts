import { changePolicy, newPolicy } from '../audience-policy.ts'
import { conceal } from '../conceal.ts'
import type { decideVisible, Rules } from '../decide-visible.ts'
import type { Visible } from '../shown.ts'
import type { Sighting } from '../sighting.ts'
import { areaOf } from './area-of.ts'
import type { Story, StoryAudience } from './story.ts'

export type Decide = typeof decideVisible

/** What an audience of a story is answered at a moment: as the commands keep its rules, and as fixes wait. */
export function look(
  story: Story,
  audience: StoryAudience,
  now: number,
  decide: Decide,
  fixes: readonly Sighting[] = story.fixes,
): Visible | null {
  const rules = rulesAt(story, audience, now)
  if (!rules) return null
  const waiting = fixes
    .filter(({ receivedAt }) => receivedAt <= now)
    .map((fix) => conceal(fix, areasAt(story, fix.receivedAt)))
  return decide(waiting, rules, now)
}

const areasAt = (story: Story, time: number) =>
  story.zones.filter(({ from, until }) => from <= time && time < until).map((zone) => areaOf(story, zone))

/** Null: there is no such audience then. */
function rulesAt(
  story: Story,
  { choices: [first, ...changes], until }: StoryAudience,
  now: number,
): Rules | null {
  if (now < first.at || now >= until) return null
  let policy = newPolicy(first.precision, first.delayMs, first.at)
  for (const change of changes) if (change.at <= now) policy = changePolicy(policy, change, change.at)
  const { hidden, zones } = story
  const purges = [...zones, ...hidden].flatMap(({ from, until: end }) => [from, end])
  return {
    policy,
    areas: areasAt(story, now),
    isHidden: hidden.some((hiding) => hiding.from <= now && now < hiding.until),
    purgedAt: Math.max(0, ...purges.filter((time) => time <= now)),
    gridKey: story.secret,
    placeOf: ({ latitude, longitude }) => ({
      city: {
        latitude: Math.round(latitude),
        longitude: Math.round(longitude),
        name: `${Math.round(latitude)}`,
      },
      countryCode: latitude > 0 ? 'NO' : 'SO',
    }),
  }
}
