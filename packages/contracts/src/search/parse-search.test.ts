import { describe, expect, test } from 'vitest'
import { errorsOf, me, queryOf } from './testing/parse.ts'

const termsOf = (text: string) =>
  queryOf(text).terms.map(({ key, negated, values }) => [key, negated, ...values])

describe('a search', () => {
  test('is read term by term', () => {
    const text =
      'type:login_failed -country:DE ip:10.0.0.0/8 actor:@me user:"ann" source:discord_bot status:failure created:>=2026-01-01 is:reported "free text"'
    expect(termsOf(text)).toEqual([
      ['type', false, 'login_failed'],
      ['country', true, 'DE'],
      ['ip', false, '10.0.0.0/8'],
      ['actor', false, '@me'],
      ['user', false, 'ann'],
      ['source', false, 'discord_bot'],
      ['status', false, 'failure'],
      ['created', false, '>=2026-01-01'],
      ['is', false, 'reported'],
      ['text', false, 'free text'],
    ])
    expect(queryOf(text).me).toBe(me)
    for (const { start, end, key } of queryOf(text).terms) {
      expect(text.slice(start, end)).toMatch(key === 'text' ? /^"/ : new RegExp(`^-?${key}:`))
    }
  })

  test.each([
    ['', []],
    [' \t\n ', []],
    ['type:login_failed,USER_BANNED', [['type', false, 'login_failed', 'user_banned']]],
    ['TYPE:login_failed', [['type', false, 'login_failed']]],
    ['country:de,At', [['country', false, 'DE', 'AT']]],
    ['city:"Frankfurt am Main",Köln', [['city', false, 'Frankfurt am Main', 'Köln']]],
    ['ip:10.9.8.7/8,2001:DB8::0:1', [['ip', false, '10.0.0.0/8', '2001:db8::1']]],
    ['resource:api_key:a/b,user/7,auth', [['resource', false, 'api_key/a/b', 'user/7', 'auth']]],
    [`id:${me.toUpperCase()}`, [['id', false, me]]],
    ['user:"a \\"b\\" \\\\ c\\d"', [['user', false, 'a "b" \\ c\\d']]],
    [
      '-"two words" -one',
      [
        ['text', true, 'two words'],
        ['text', true, 'one'],
      ],
    ],
    [
      'a,b 12:30 ::1 "type:x" "OR" or',
      ['a,b', '12:30', '::1', 'type:x', 'OR', 'or'].map((word) => ['text', false, word]),
    ],
  ])('%j', (text, terms) => {
    expect(termsOf(text)).toEqual(terms)
  })

  test.each([
    ['colour:red', 'unknown_key', 'colour'],
    ['see https://example.org', 'unknown_key', 'https'],
    ['a type:login_faild', 'unknown_type', 'login_faild'],
    ['type:login_failed,nope is:reported', 'unknown_type', 'nope'],
    ['status:ok', 'unknown_value', 'ok'],
    ['is:new', 'unknown_value', 'new'],
    ['has:money', 'unknown_value', 'money'],
    ['category:x', 'unknown_value', 'x'],
    ['severity:x', 'unknown_value', 'x'],
    ['actor:@you', 'unknown_value', '@you'],
    ['country:DEU', 'bad_country', 'DEU'],
    ['country:Ü1', 'bad_country', 'Ü1'],
    ['ip:10.0.0.256', 'bad_address', '10.0.0.256'],
    ['id:7', 'bad_id', '7'],
    ['correlation:x', 'bad_id', 'x'],
    ['source:my-bot', 'bad_name', 'my-bot'],
    ['resource:/7', 'bad_name', '/7'],
    ['created:soon', 'bad_time', 'soon'],
    ['created:2026-02..2026-01', 'empty_range', '2026-02..2026-01'],
    ['x type: y', 'missing_value', 'type:'],
    ['type:login_failed,,bot_started', 'missing_value', 'type:login_failed,'],
    ['user:""', 'missing_value', '""'],
    ['created:', 'missing_value', 'created:'],
    ['a ""', 'empty_text', '""'],
    ['a - b', 'missing_term', '-'],
    ['a OR b', 'operator_word', 'OR'],
    ['a "b c', 'unclosed_quote', '"b c'],
    ['user:"b c\\"', 'unclosed_quote', '"b c\\"'],
    ['"', 'unclosed_quote', '"'],
    ['a"b', 'stray_quote', '"'],
    ['user:a"b"', 'stray_quote', '"'],
    ['"a"b', 'missing_space', 'b'],
    ['user:"a"b,c', 'missing_space', 'b,c'],
    ['a\0b', 'bad_character', '\0'],
    ['a\ud83d b', 'bad_character', '\ud83d'],
  ])('%j: %s', (text, code, place) => {
    const [error, ...more] = errorsOf(text)
    expect([error?.code, text.slice(error?.start, error?.end)]).toEqual([code, place])
    expect(error?.message).not.toMatch(/[{}]/)
    expect(more).toEqual([])
  })

  test('tells all that is wrong at once', () => {
    expect(errorsOf('type:x,y status:ok fine colour:red').map(({ code }) => code)).toEqual([
      'unknown_type',
      'unknown_type',
      'unknown_value',
      'unknown_key',
    ])
  })

  test('names the types that an unknown one may have meant', () => {
    const [error] = errorsOf('type:x', { nearestTypes: (unknown) => [`${unknown}1`, `${unknown}2`] })
    expect(error).toMatchObject({ code: 'unknown_type_nearest', params: { type: 'x', nearest: 'x1, x2' } })
    expect(error?.message).toBe('There is no event type "x". Did you mean x1, x2?')
  })

  test('knows no @me where nobody is signed in', () => {
    expect(errorsOf('user:@me', { me: null })).toMatchObject([{ code: 'nobody', start: 5, end: 8 }])
  })
})

describe('limits', () => {
  test('1,000 characters', () => {
    expect(queryOf('x'.repeat(1_000)).terms).toHaveLength(1)
    expect(errorsOf('x'.repeat(1_001))).toMatchObject([{ code: 'text_too_long', start: 1_000, end: 1_001 }])
  })
  test('50 terms', () => {
    expect(queryOf('a '.repeat(50)).terms).toHaveLength(50)
    expect(errorsOf('a '.repeat(51))).toMatchObject([{ code: 'too_many_terms', start: 100, end: 102 }])
  })
  test('10 names of people; ids are not counted', () => {
    const names = Array.from({ length: 10 }, (_, index) => `n${index}`).join(',')
    expect(queryOf(`user:${names} actor:${names},@me,${me}`).terms).toHaveLength(2)
    expect(errorsOf(`user:${names} actor:one_more`)).toMatchObject([{ code: 'too_many_names', start: 35 }])
  })
  test('20 errors, of which few look for the nearest types', () => {
    let looked = 0
    const errors = errorsOf(`type:${'x,'.repeat(490)}x`, {
      nearestTypes: (unknown) => [`${unknown}${++looked}`],
    })
    expect([errors.length, looked]).toEqual([20, 3])
  })
})
