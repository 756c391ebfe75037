import { expect, test } from 'vitest'
import { completeSearch, parseSearch, planSearch, printSearch } from './index.ts'
import { testCatalog } from './testing/catalog.ts'
import { testSetting } from './testing/parse.ts'
import { randomSearch, seededRandom } from './testing/random-search.ts'

const pieces = [
  ...['type:', 'created:', 'ip:', 'user:', 'id:', 'resource:', 'has:', 'is:', 'country:', 'actor:', 'city:'],
  ...[
    'login_failed',
    '@me',
    '10.0.0.0/8',
    '::',
    '/',
    '2026',
    '-01',
    'T10:00',
    '..',
    '>=',
    '<',
    '7d',
    'today',
  ],
  ...['"', '\\', '\\"', ',', '-', ' ', '  ', ':', '\n', '\0', '\ud83d', '💡', 'İ', '%', "'", ';', '$1', 'OR'],
  ...['constructor:', '__proto__', 'toString', '(', ')', 'x'.repeat(400)],
]

test('20,000 random texts never throw, and every place lies inside the text', () => {
  const random = seededRandom(2026)
  let [valid, invalid] = [0, 0]
  for (let round = 0; round < 20_000; round++) {
    let text = Array.from({ length: random(12) }, () => pieces[random(pieces.length)]).join('')
    if (round % 4 === 0) {
      // One that parses, with a character changed.
      const at = random(40)
      const sound = randomSearch(random, 4)
      text = sound.slice(0, at) + pieces[random(pieces.length)] + sound.slice(at + random(2))
    }
    const result = parseSearch(text, testSetting)
    const caret = random(text.length + 3) - 1
    const { start, end, suggestions } = completeSearch(text, caret, { catalog: testCatalog, locale: 'de' })
    expect(0 <= start && start <= end && end <= text.length, text).toBe(true)
    expect(suggestions.length).toBeLessThanOrEqual(25)
    if (result.ok) {
      valid++
      planSearch(result.query, { catalog: testCatalog, names: new Map() })
      printSearch(result.query)
      for (const term of result.query.terms) expectInside(text, term)
    } else {
      invalid++
      expect(result.errors.length).toBeGreaterThan(0)
      for (const error of result.errors) expectInside(text, error)
    }
  }
  expect(Math.min(valid, invalid)).toBeGreaterThan(2_000)
})

function expectInside(text: string, { start, end }: { start: number; end: number }) {
  if (!(0 <= start && start < end && end <= text.length))
    throw new Error(`${start} to ${end} of ${JSON.stringify(text)}`)
}
