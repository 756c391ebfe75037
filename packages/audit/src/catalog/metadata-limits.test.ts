import { describe, expect, test } from 'vitest'
import { metadataProblem } from './metadata-limits.ts'

function nested(levels: number): Record<string, unknown> {
  let value: Record<string, unknown> = {}
  for (let level = 1; level < levels; level++) value = { a: value }
  return value
}

const keys = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 1]))

describe('metadataProblem', () => {
  test('accepts what keeps within the bounds', () => {
    expect(metadataProblem({})).toBeNull()
    expect(metadataProblem(nested(8))).toBeNull()
    expect(metadataProblem(keys(100))).toBeNull()
    expect(metadataProblem({ a: 'x'.repeat(16 * 1024 - '{"a":""}'.length) })).toBeNull()
  })

  test('takes no number that JSON can not say', () => {
    expect(metadataProblem(JSON.parse('{"a":[{"b":1e999}]}'))).toMatch(/number that is too large/)
    expect(metadataProblem({ a: 1e308 })).toBeNull()
  })

  test('bounds the depth, arrays included', () => {
    expect(metadataProblem(nested(9))).toMatch(/too deeply.*8 levels/)
    expect(metadataProblem({ a: [[[[[[[[]]]]]]]] })).toMatch(/too deeply/)
    expect(metadataProblem(nested(100_000))).toMatch(/too deeply/)
  })

  test('bounds the keys of all levels together', () => {
    expect(metadataProblem(keys(101))).toMatch(/too many keys.*100/)
    expect(metadataProblem({ a: keys(50), b: [keys(49)] })).toMatch(/too many keys/)
  })

  test('bounds the size in bytes, not characters', () => {
    expect(metadataProblem({ a: 'x'.repeat(16 * 1024) })).toMatch(/too large: 16392 bytes.*16384/)
    expect(metadataProblem({ a: 'ü'.repeat(9 * 1024) })).toMatch(/too large/)
  })
})
