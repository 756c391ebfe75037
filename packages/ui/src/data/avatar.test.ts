import { expect, test } from 'vitest'
import { initials } from './avatar.tsx'

test.each([
  ['Freya Lindqvist', 'FL'],
  ['Zoë van Dijk', 'ZD'],
  ['åsa', 'Å'],
  ['backup-bot', 'BB'],
  ['🦊 Fox', '🦊F'],
  ['  ', ''],
])('%j becomes %j', (name, letters) => {
  expect(initials(name)).toBe(letters)
})
