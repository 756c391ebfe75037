import type { Precision } from '@heimdall/contracts'
import { destination, type Point } from '@heimdall/geo'
import type { PrivacyZone } from '../hidden-area.ts'
import type { Sighting } from '../sighting.ts'
import type { StoryRandom } from './random.ts'

/** What somebody did with their zones, audiences and phone in some hours, and when others looked. Times in ms. */
export interface Story {
  secret: Uint8Array
  fixes: Sighting[]
  zones: { zone: PrivacyZone; from: number; until: number }[]
  audiences: StoryAudience[]
  /** "Hide now" and its undoing. */
  hidden: { from: number; until: number }[]
  polls: number[]
}
export interface StoryAudience {
  /** The first is its beginning. */
  choices: [Choice, ...Choice[]]
  until: number
}
interface Choice {
  at: number
  precision: Precision
  delayMs: number
}

const never = Number.MAX_SAFE_INTEGER
const minute = 60_000
const delays = [0, minute, 10 * minute, 10 * minute, 30 * minute] as const
const precisions = ['exact', 'exact', 'exact', 'grid', 'city', 'country', 'hidden'] as const

export function makeStory(random: StoryRandom): Story {
  const start = 1_770_000_000_000 + random.int(0, 86_400) * 1_000
  const home = { latitude: random.between(-70, 70), longitude: random.between(-180, 180) }
  const fixes = makeFixes(random, start, home)
  const end = Math.max(...fixes.map(({ receivedAt }) => receivedAt))
  const during = () => Math.round(random.between(start - 10 * minute, end + 20 * minute))
  const mostlyBefore = () => (random.chance(0.7) ? start - 60 * minute : during())
  const later = (share: number) => (random.chance(share) ? during() : never)
  const choice = (at: number): Choice => ({
    at,
    precision: random.pick(precisions),
    delayMs: random.pick(delays),
  })
  return {
    secret: Uint8Array.from({ length: 32 }, () => random.int(0, 255)),
    fixes,
    zones: Array.from({ length: random.pick([0, 1, 1, 2]) }, () => {
      const near = random.chance(0.6) ? home : (fixes[random.int(0, fixes.length - 1)] ?? home)
      const centre = destination(near, random.between(0, 360), random.between(0, 150))
      const from = mostlyBefore()
      return {
        zone: { ...centre, radiusM: random.pick([200, 350, 500, 500, 900]) },
        from,
        until: Math.max(from, later(0.2)),
      }
    }),
    audiences: [makeAudience(), makeAudience()],
    hidden: random.chance(0.2) ? [hiding()] : [],
    polls: Array.from({ length: 4 }, () => Math.round(random.between(start, end + 45 * minute))).sort(
      (a, b) => a - b,
    ),
  }

  function makeAudience(): StoryAudience {
    const first = choice(mostlyBefore())
    const changes = Array.from({ length: random.pick([0, 0, 1, 2]) }, () => choice(during()))
    const choices = changes.filter(({ at }) => at > first.at).sort((a, b) => a.at - b.at)
    return { choices: [first, ...choices], until: later(0.1) }
  }
  function hiding() {
    const from = during()
    return { from, until: random.chance(0.5) ? from + random.int(1, 40) * minute : never }
  }
}

/** A way from home and perhaps back, with stops, silence, late deliveries, wrong clocks and wrong places. */
function makeFixes(random: StoryRandom, start: number, home: Point): Sighting[] {
  const skewMs = random.chance(0.7) ? 0 : random.pick([-60, -3, 4, 60]) * minute
  const count = random.int(12, 26)
  const returns = random.chance(0.5)
  const speedKmh = random.pick([5, 18, 50, 110])
  let time = start
  let place = destination(home, random.between(0, 360), random.between(0, 300))
  let bearing = random.between(0, 360)
  let newest = -Infinity
  let heldUntil = 0
  return Array.from({ length: count }, (_, index) => {
    const seconds = random.chance(0.05) ? random.int(600, 2_400) : random.int(5, 90)
    time += seconds * 1_000 + random.int(0, 999)
    if (returns && index === count >> 1) bearing += 180 + random.between(-4, 4)
    bearing += random.between(-15, 15)
    if (random.chance(0.85)) place = destination(place, bearing, (speedKmh / 3.6) * Math.min(seconds, 120))
    if (heldUntil < time && random.chance(0.06)) heldUntil = time + random.int(1, 25) * minute
    const receivedAt = Math.max(time, heldUntil) + random.int(20, 3_000)
    const fixTime = time + skewMs - (random.chance(0.04) ? random.int(2, 50) * minute : 0)
    const isInaccurate = random.chance(0.04)
    const isLate = fixTime <= newest
    if (!isInaccurate && !isLate) newest = fixTime
    return {
      fixTime,
      receivedAt,
      ...place,
      altitudeM: random.int(-5, 900),
      speedKmh: random.chance(0.9) ? speedKmh * random.between(0.8, 1.2) : null,
      heading: random.chance(0.9) ? ((bearing % 360) + 360) % 360 : null,
      accuracyM: random.int(3, 60),
      flags: (isInaccurate ? 1 : 0) | (isLate ? 4 : 0),
    }
  })
}
