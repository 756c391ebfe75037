import { AuditEvent } from '@heimdall/contracts'
import { expect, test } from 'vitest'
import { byteOrderMark, csvHeader, toCsvLine } from './csv.ts'
import { fileFormats } from './export-format.ts'

const event: AuditEvent = {
  id: '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7',
  createdAt: '2026-03-02T10:00:00.000Z',
  eventType: 'login',
  userId: 'someone',
  actorId: null,
  resourceType: null,
  resourceId: null,
  ipAddress: '203.0.113.7',
  userAgent: null,
  description: null,
  metadata: {},
  status: 'success',
  errorMessage: null,
  sourceService: 'id',
  isReported: false,
  correlationId: null,
  countryCode: null,
  countryName: null,
  city: null,
  region: null,
}
/** The cell of the description, as it stands in the file. */
const cellOf = (description: string) => {
  const empty = toCsvLine(event)
  const start = empty.indexOf('someone,,,,') + 'someone,,,,'.length
  const line = toCsvLine({ ...event, description })
  return line.slice(start, line.length - (empty.length - start))
}

test('has a column for every field, and a line for every event', () => {
  expect(csvHeader.trimEnd().split(',').toSorted()).toEqual(Object.keys(AuditEvent.shape).toSorted())
  expect(toCsvLine(event)).toBe(
    '2026-03-02T10:00:00.000Z,0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7,login,success,someone,,,,,,203.0.113.7,,,,,,id,,false,{}\r\n',
  )
  expect(fileFormats.csv.head).toBe(`${byteOrderMark}${csvHeader}`)
})

test.each([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  ['two\nlines', '"two\nlines"'],
  ['two\r\nlines', '"two\r\nlines"'],
  ['a=b', 'a=b'],
  ['äöü 😀', 'äöü 😀'],
])('%j is written as RFC 4180 has it', (text, cell) => {
  expect(cellOf(text)).toBe(cell)
})

test.each([
  ['=1+1', "'=1+1"],
  ['+49 30', "'+49 30"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\rx', `"'\rx"`],
  [' =1', "' =1"],
  ['\n=1', `"'\n=1"`],
  ['x;=1;y; -2', "x;'=1;y; '-2"],
  ['x;"=1;y', `"x;""'=1;y"`],
  ['=HYPERLINK("https://evil.example","x")', `"'=HYPERLINK(""https://evil.example"",""x"")"`],
])('the formula %j is defused', (text, cell) => {
  expect(cellOf(text)).toBe(cell)
})

test('metadata is one cell of JSON', () => {
  const line = toCsvLine({ ...event, metadata: { a: ['=1', { b: 'c,d' }] } })
  expect(line.endsWith(',"{""a"":[""=1"",{""b"":""c,d""}]}"\r\n')).toBe(true)
})

test('as JSON lines, an event is what the API answers', () => {
  const line = fileFormats.jsonl.line({ ...event, description: 'two\nlines' })
  expect(line.indexOf('\n')).toBe(line.length - 1)
  expect(AuditEvent.parse(JSON.parse(line)).description).toBe('two\nlines')
})
