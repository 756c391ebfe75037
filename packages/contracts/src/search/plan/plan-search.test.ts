import { describe, expect, test } from 'vitest'
import { testCatalog } from '../testing/catalog.ts'
import { me, queryOf } from '../testing/parse.ts'
import { namesIn } from './names-in.ts'
import { planSearch } from './plan-search.ts'

const other = '0197f0a2-6b1e-7c3a-9d52-000000000001'

function planOf(text: string, names: Record<string, string[]> = {}) {
  const result = planSearch(queryOf(text), { catalog: testCatalog, names: new Map(Object.entries(names)) })
  if (!result.ok) throw new Error(result.errors.map(({ message }) => message).join(' '))
  return result.plan
}
const valuesOf = (text: string, names?: Record<string, string[]>) =>
  planOf(text, names).conditions.map((condition) => (condition.kind === 'oneOf' ? condition.values : []))

describe('people', () => {
  test('are looked up by what may be a name, each once', () => {
    const query = queryOf(`user:ann,@me,${me},007 -actor:ann,"bob b" city:berlin "carl"`)
    expect(namesIn(query)).toEqual(['ann', '007', 'bob b'])
  })

  test('a user is whom the name means, or who has it as an external id', () => {
    expect(valuesOf('user:ann', { ann: [me, other] })).toEqual([['ann', me, other]])
    expect(valuesOf('user:nobody')).toEqual([['nobody']])
    expect(valuesOf('user:@me')).toEqual([[me]])
  })

  test('an actor is a user of ours, so an unknown name means nobody', () => {
    expect(valuesOf('actor:ann', { ann: [me] })).toEqual([[me]])
    expect(valuesOf('actor:nobody')).toEqual([[]])
    expect(valuesOf(`actor:${me.toUpperCase()}`)).toEqual([[me]])
  })

  test('too many of them are an error, not a part of the answer', () => {
    const ids = (count: number) => Array.from({ length: count }, (_, index) => String(index))
    const plan = (count: number) =>
      planSearch(queryOf('is:reported user:a,b'), {
        catalog: testCatalog,
        names: new Map([
          ['a', ids(count)],
          ['b', ids(1)],
        ]),
      })
    expect(plan(999).ok).toBe(true)
    expect(plan(1_000)).toMatchObject({
      ok: false,
      errors: [{ code: 'too_many_users', start: 12, end: 20, params: { names: 'a, b', max: '1000' } }],
    })
  })
})

test('a category and a severity are their types', () => {
  expect(valuesOf('category:authentication severity:info,warning')).toEqual([
    ['login_success', 'login_failed'],
    ['login_success', 'user_banned', 'bot_started'],
  ])
})

describe('bounds in time', () => {
  const boundsOf = (text: string) => {
    const { from, to } = planOf(text)
    return [from?.toISOString() ?? null, to?.toISOString() ?? null]
  }
  test.each([
    ['free text', null, null],
    ['-created:today', null, null],
    ['created:2026-03-01T00:00Z..', '2026-03-01T00:00:00.000Z', null],
    ['created:>=2026-03-01T00:00Z created:>=2026-02-01T00:00Z', '2026-03-01T00:00:00.000Z', null],
    ['created:2026-01-01T00:00Z,2026-03-01T00:00Z', '2026-01-01T00:00:00.000Z', '2026-03-01T00:01:00.000Z'],
    ['created:2026-01-01T00:00Z,>=2026-03-01T00:00Z', '2026-01-01T00:00:00.000Z', null],
    // A UUIDv7 says when its event happened.
    [`id:${me}`, '2025-07-09T19:21:05.566Z', '2025-07-09T19:21:05.567Z'],
    [`-id:${me}`, null, null],
    ['id:00000000-0000-4000-8000-000000000000', null, null],
    ['id:ffffffff-ffff-7fff-bfff-ffffffffffff', '9999-12-31T00:00:00.000Z', '9999-12-31T00:00:00.001Z'],
  ])('%s', (text, from, to) => {
    expect(boundsOf(text)).toEqual([from, to])
  })
})
