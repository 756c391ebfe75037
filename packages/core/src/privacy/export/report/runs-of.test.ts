import PDFDocument from 'pdfkit'
import { expect, test } from 'vitest'
import { reportFonts } from './report-fonts.ts'
import { runsOf } from './runs-of.ts'
import { scriptOf, scripts } from './scripts.ts'

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

test('Chinese, Japanese, Korean, signs and pictures; what joins them does nothing elsewhere', () => {
  expect(drawn('漢字 かな')).toEqual([
    ['unifont', '漢字'],
    ['latin', ' '],
    ['unifont', 'かな'],
  ])
  expect(drawn('\u1112\u1161\u11ab★')).toEqual([['unifont', '한★']])
  expect(drawn('👩\u200d🚀❤\ufe0fa\ufe0f')).toEqual([
    ['emoji', '👩\u200d🚀'],
    ['unifont', '❤'],
    ['latin', 'a'],
  ])
  expect(runsOf('漢', 'bold')).toEqual(runsOf('漢', 'regular'))
})

test.each(reportFonts)('$name has whatever it is said to have', ({ name, path }) => {
  const document = new PDFDocument().font(path)
  // pdfkit keeps the font of fontkit there; its types do not say so.
  const { _font } = document as unknown as {
    _font: { font: { hasGlyphForCodePoint(point: number): boolean } }
  }
  const script = scripts.find((known) => name.startsWith(`${known.name} `))
  const missing: string[] = []
  for (const [from, to] of script?.ranges ?? []) {
    for (let point = from; point <= to; point++) {
      const isAssigned = /\P{Cn}/u.test(String.fromCodePoint(point))
      if (isAssigned && scriptOf(point) === script && !_font.font.hasGlyphForCodePoint(point))
        missing.push(point.toString(16))
    }
  }
  expect(missing).toEqual([])
})

test('what no font has is a dot, what is invisible a blank, and what turns lines turns none', () => {
  expect(drawn('a\u{1d54f}b\u{20000}c')).toEqual([['latin', 'a·b·c']])
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
