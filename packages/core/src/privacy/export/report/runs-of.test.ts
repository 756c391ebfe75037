import { expect, test } from 'vitest'
import { runsOf } from './runs-of.ts'

const drawn = (text: string) => runsOf(text, 'regular').map((run) => [run.font.split(' ')[0], run.text])

test('a font for each script', () => {
  expect(drawn('Käfer Ж Ω')).toEqual([
    ['latin', 'Käfer '],
    ['cyrillic', 'Ж'],
    ['latin', ' '],
    ['greek', 'Ω'],
  ])
  expect(drawn('สวัสดี')).toEqual([['thai', 'สวัสดี']])
  expect(drawn('नमस्ते')).toEqual([['devanagari', 'नमस्ते']])
  expect(drawn('Բարեւ')).toEqual([['armenian', 'Բարեւ']])
  expect(drawn('გამარჯობა')).toEqual([['georgian', 'გამარჯობა']])
})

test('what no font has is a dot, what is invisible a blank, and what turns lines turns none', () => {
  expect(drawn('a漢b🚲c')).toEqual([['latin', 'a·b·c']])
  expect(drawn('a\u202eb\u0000c')).toEqual([['latin', 'a b c']])
})

test('words from right to left stand in their order, with what is between them, and letters as they are', () => {
  expect(drawn('שלום עולם')).toEqual([
    ['hebrew', 'עולם'],
    ['latin', ' '],
    ['hebrew', 'שלום'],
  ])
  expect(drawn('رحلة 12 كم')).toEqual([
    ['arabic', 'كم'],
    ['latin', ' '],
    ['latin', '12'],
    ['latin', ' '],
    ['arabic', 'رحلة'],
  ])
  expect(drawn('Tour (שלום) 7')).toEqual([
    ['latin', 'Tour ('],
    ['hebrew', 'שלום'],
    ['latin', ') '],
    ['latin', '7'],
  ])
  // Joiners belong to the word they stand in.
  expect(drawn('می\u200cروم')).toEqual([['arabic', 'می\u200cروم']])
})
