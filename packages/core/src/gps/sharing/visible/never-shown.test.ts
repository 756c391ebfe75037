import { describe, expect, test } from 'vitest'
import { decideVisible } from './decide-visible.ts'
import { checkStory } from './testing/check-story.ts'
import type { Decide } from './testing/look.ts'
import { createRandom } from './testing/random.ts'
import { makeStory } from './testing/story.ts'

const seed = Number(process.env.HEIMDALL_STORY_SEED ?? Date.now() % 2 ** 32)
const stories = 10_000

/** How many answers showed something: a function that never answers would pass as well. */
let shown = 0
const counting: Decide = (fixes, rules, now) => {
  const answer = decideVisible(fixes, rules, now)
  if (answer) shown++
  return answer
}

/** The number of the first story that goes wrong, and how; null: none of them. */
function firstProblem(decide: Decide, count: number, from: number): string | null {
  for (let index = 0; index < count; index++) {
    const number = (from + index) % 2 ** 32
    const random = createRandom(number)
    const problem = checkStory(makeStory(random), decide, random)
    if (problem) return `HEIMDALL_STORY_SEED=${number}: ${problem}`
  }
  return null
}

test(`no answer of ${stories} stories shows, or depends on, what nobody may know (HEIMDALL_STORY_SEED=${seed})`, () => {
  expect(firstProblem(counting, stories, seed)).toBeNull()
  expect(shown).toBeGreaterThan(stories)
}, 120_000)

/** Each does one thing wrong, as somebody could who changes the code. */
const mutants: Record<string, Decide> = {
  'shows at once': (fixes, rules, now) =>
    decideVisible(fixes, { ...rules, policy: { ...rules.policy, delayMs: 0, earlierDelayMs: 0 } }, now),
  'believes the clock of the phone': (fixes, rules, now) =>
    decideVisible(
      fixes.map((fix) => ({ ...fix, receivedAt: fix.fixTime })),
      rules,
      now,
    ),
  'applies a shorter delay to what was before': (fixes, rules, now) =>
    decideVisible(fixes, { ...rules, policy: { ...rules.policy, earlierDelayMs: 0 } }, now),
  'shows what was before the audience': (fixes, rules, now) =>
    decideVisible(fixes, { ...rules, policy: { ...rules.policy, since: 0 } }, now),
  'forgets to drop what waited': (fixes, rules, now) => decideVisible(fixes, { ...rules, purgedAt: 0 }, now),
  'shows while all is hidden': (fixes, rules, now) =>
    decideVisible(fixes, { ...rules, isHidden: false }, now),
  'tells a hidden audience': (fixes, rules, now) =>
    decideVisible(fixes, { ...rules, policy: { ...rules.policy, precision: 'exact' } }, now),
  'has a belt of nothing around the circle': (fixes, rules, now) =>
    decideVisible(
      fixes,
      { ...rules, areas: rules.areas.map((area) => ({ ...area, radiusM: area.radiusM - 450 })) },
      now,
    ),
  'shows where it was before the zone': (fixes, rules, now) =>
    decideVisible(
      fixes.filter((fix) => !('concealed' in fix)),
      { ...rules, areas: [] },
      now,
    ),
  'tells the speed everywhere': (fixes, rules, now) => {
    const answer = decideVisible(fixes, rules, now)
    const original = answer && fixes.find((fix) => fix.fixTime === answer.position.at)
    if (!answer || !original || 'concealed' in original) return answer
    const { speedKmh, heading } = original
    return { ...answer, position: { ...answer.position, speedKmh, heading } }
  },
  'joins what is apart': (fixes, rules, now) => {
    const answer = decideVisible(fixes, rules, now)
    return answer && { ...answer, track: [answer.track.flat()] }
  },
  'counts what waits': (fixes, rules, now) => {
    const answer = decideVisible(fixes, rules, now)
    return answer && Object.assign(answer, { waiting: fixes.length })
  },
  'looks ahead for zones': (fixes, rules, now) =>
    fixes.some((fix) => 'concealed' in fix && fix.receivedAt > now - rules.policy.delayMs)
      ? null
      : decideVisible(fixes, rules, now),
}

describe('the stories find', () => {
  test.for(Object.entries(mutants))('one who %s', ([, mutant]) => {
    expect(firstProblem(mutant, 3_000, 1)).not.toBeNull()
  })
})
