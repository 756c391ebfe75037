import { expect, test } from 'vitest'
import { rowCounter } from './count-rows.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('the head of a CSV file is no event, and neither is a newline inside a cell', () => {
  const count = rowCounter('csv')
  expect(count(bytes('id,description\r\n'))).toBe(0)
  expect(count(bytes('1,"two\r\nlines and a "" mark"\r\n'))).toBe(1)
  // A quotation may begin in one piece and end in the next.
  expect(count(bytes('2,"be'))).toBe(1)
  expect(count(bytes('gun\n"\r\n3,x\r\n'))).toBe(3)
})

test('in JSON Lines every line is an event', () => {
  const count = rowCounter('jsonl')
  expect(count(bytes('{"a":"say \\"hi\\""}\n{"a":"'))).toBe(1)
  expect(count(bytes('"}\n'))).toBe(2)
})
