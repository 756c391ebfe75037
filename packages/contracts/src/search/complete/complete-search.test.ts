import { describe, expect, test } from 'vitest'
import { searchKeys } from '../search-keys.ts'
import { testCatalog } from '../testing/catalog.ts'
import { completeSearch } from './complete-search.ts'

const surroundings = {
  catalog: testCatalog,
  locale: 'de',
  known: {
    country: [
      { value: 'DE', label: 'Deutschland' },
      { value: 'DK', label: 'Dänemark' },
    ],
    source: [
      { value: 'my_bot', label: 'my_bot' },
      { value: 'id', label: 'twice' },
    ],
    city: [{ value: 'Frankfurt am Main', label: 'Frankfurt am Main' }],
  },
} as const

/** Completes where the bar stands, and answers the texts that each suggestion would make. */
function complete(marked: string): string[] {
  const caret = marked.indexOf('|')
  const text = marked.replace('|', '')
  const { start, end, suggestions } = completeSearch(text, caret, surroundings)
  return suggestions.map(({ insert }) => text.slice(0, start) + insert + text.slice(end))
}

describe('completion', () => {
  test('offers every key where nothing stands', () => {
    const keys = searchKeys.map((key) => `${key}:`)
    expect(complete('|')).toEqual(keys)
    expect(complete('is:reported | x')).toEqual(keys.map((key) => `is:reported ${key} x`))
    expect(complete('|is:reported')).toEqual([])
  })

  test.each([
    ['cou|', ['country:']],
    ['-COU|', ['-country:']],
    ['x ci|ty:Köln', ['x city:Köln']],
    ['type:login|', ['type:login_success', 'type:login_failed']],
    ['type:banned|', ['type:user_banned']],
    ['type:ANGEM|', ['type:login_success']],
    ['type:fehl|', ['type:login_failed']],
    ['-type:bot_started,log|', ['-type:bot_started,login_success', '-type:bot_started,login_failed']],
    ['type:log|,login_failed x', ['type:login_success,login_failed x']],
    ['type:lo|gin_x', ['type:login_success', 'type:login_failed']],
    ['status:|', ['status:success', 'status:failure']],
    ['category:ad|', ['category:admin']],
    ['severity:w|', ['severity:warning']],
    ['country:d|', ['country:DE', 'country:DK']],
    ['country:dänem|', ['country:DK']],
    ['source:|', ['source:api', 'source:id', 'source:discord_bot', 'source:my_bot']],
    ['city:fr|', ['city:"Frankfurt am Main"']],
    ['city:"fr|', ['city:"Frankfurt am Main"']],
    ['city:"frankfurt a|m" x', ['city:"Frankfurt am Main" x']],
    ['actor:@|', ['actor:@me']],
    ['is:|', ['is:reported']],
    ['has:err|', ['has:error']],
    ['created:to|', ['created:today']],
    ['created:>=ye|', ['created:>=yesterday']],
    ['created:7d..to|', ['created:7d..today']],
    ['resource:api|', ['resource:api_key']],
    ['ip:|', []],
    ['colour:|', []],
    ['"type|', []],
    // Words find event types by what they are called.
    ['gesperrt|', ['type:user_banned']],
    ['-konto|', ['-type:user_banned']],
    ['k|', []],
  ])('%s', (marked, texts) => {
    expect(complete(marked)).toEqual(texts)
  })

  test('says what kind each is, and its label in the language', () => {
    const { suggestions } = completeSearch('type:user', 9, surroundings)
    expect(suggestions).toEqual([{ insert: 'user_banned', label: 'Konto gesperrt', kind: 'value' }])
    expect(completeSearch('has', 3, surroundings).suggestions[0]?.kind).toBe('key')
    expect(completeSearch('gesperrt', 8, surroundings).suggestions[0]?.kind).toBe('term')
  })

  test('takes any caret', () => {
    for (const caret of [-1, 99, Number.NaN, 0.5, Number.POSITIVE_INFINITY]) {
      expect(() => completeSearch('type:log', caret, surroundings)).not.toThrow()
    }
  })
})
