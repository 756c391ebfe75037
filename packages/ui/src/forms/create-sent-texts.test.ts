import { expect, test } from 'vitest'
import { createSentTexts } from './create-sent-texts.ts'

test('an address that is behind what was sent since is nobody else’s', () => {
  const sent = createSentTexts('a')
  expect(sent.arrive('a')).toBe(false)
  expect([sent.send('ab'), sent.send('abc'), sent.send('abc')]).toEqual([true, true, false])
  expect(sent.arrive('ab')).toBe(false)
  expect(sent.arrive('abc')).toBe(false)
  // Back.
  expect(sent.arrive('ab')).toBe(true)
  expect(sent.send('ab')).toBe(false)
})

test('what somebody else has put there counts, whatever is under way', () => {
  const sent = createSentTexts('')
  sent.send('a')
  sent.send('ab')
  expect(sent.arrive('elsewhere')).toBe(true)
  expect(sent.send('elsewhere')).toBe(false)
  expect(sent.arrive('a')).toBe(true)
})
