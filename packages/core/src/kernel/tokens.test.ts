import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { createTestClock, createTestRandom } from '../testing/index.ts'
import { newId } from './new-id.ts'
import { hashToken, newToken } from './tokens.ts'

test('a token is 256 random bits behind its prefix, and stored as SHA-256', () => {
  const random = createTestRandom()
  const token = newToken(random, 'hk_')
  expect(token).toMatch(/^hk_[\w-]{43}$/)
  expect(newToken(random)).not.toBe(token.slice(3))
  expect(hashToken(token)).toEqual(createHash('sha256').update(token).digest())
})

test('ids are UUIDv7 of the clock', () => {
  const world = { clock: createTestClock(new Date('2026-03-02T10:00:00.000Z')), random: createTestRandom() }
  const id = newId(world)
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(
    Date.parse('2026-03-02T10:00:00.000Z'),
  )
  world.clock.advance(1)
  expect(newId(world) > id).toBe(true)
})
