import { expect, test } from 'vitest'
import { matchText } from './match-text.ts'

test.each([
  ['', true],
  ['role', true],
  ['perm rol', true],
  ['rôle', true],
  ['zugriff', true],
  ['rolls', false],
])('%j against a label and its keywords', (query, found) => {
  expect(matchText(query, 'Roles & permissions', 'Zugriff', undefined)).toBe(found)
})
