import PDFDocument from 'pdfkit'
import { expect, test } from 'vitest'
import { createPen, type Wrapped } from './pen.ts'

const pen = createPen(new PDFDocument())
const style = { size: 9 }
const width = 120
const linesOf = ({ lines }: Wrapped) => lines.map((runs) => runs.map(({ text }) => text).join(''))

test('what fits stands on one line', () => {
  expect(pen.wrap('short', width, style)).toMatchObject({ isWhole: true, lines: [[{ text: 'short' }]] })
  expect(pen.wrap('', width, style)).toMatchObject({ isWhole: true, lines: [[]] })
})

test.each([
  ['words', 'audit:read, audit:write, user:read, user:write, report:read, report:write'],
  ['a long word', `somebody.with.a.long.name.and.more@${'mail.'.repeat(10)}example.org`],
  ['nothing to break at', 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenhersteller'],
  ['signs beyond 16 bits', '🚀'.repeat(60)],
])('what does not fit goes on in the next line, and nothing is lost: %s', (_, text) => {
  const wrapped = pen.wrap(text, width, style)
  expect(wrapped.isWhole).toBe(true)
  const lines = linesOf(wrapped)
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
  for (const line of lines) expect(pen.measure(line, style)).toBeLessThanOrEqual(width)
})

test('lines end between words, else at a joint', () => {
  expect(linesOf(pen.wrap('audit:read, audit:write, user:read, user:write', width, style))).toEqual([
    'audit:read, audit:write,',
    'user:read, user:write',
  ])
  expect(linesOf(pen.wrap('2001:0db8:85a3:0000:0000:8a2e:0370:7334', width, style))[0]).toMatch(/:$/)
})

test('what nobody would read to its end is cut, and says so', () => {
  const wrapped = pen.wrap('word '.repeat(10_000).trim(), width, style)
  expect(wrapped.isWhole).toBe(false)
  expect(wrapped.lines).toHaveLength(20)
  expect(linesOf(wrapped).at(-1)).toMatch(/…$/)
})
