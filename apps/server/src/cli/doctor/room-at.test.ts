import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { roomAt } from './room-at.ts'

test('of a folder that is not made yet: what the next one above it has', async () => {
  const { text } = await roomAt(join(tmpdir(), 'heimdall-not-there', 'data'))
  expect(text).toMatch(/^[\d.]+ GiB free at /)
  expect(text.endsWith(` at ${tmpdir()}`)).toBe(true)
})
