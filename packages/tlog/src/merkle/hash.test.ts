import { expect, test } from 'vitest'
import { concatBytes } from '../text/bytes.ts'
import { encodeUtf8 } from '../text/utf8.ts'
import { emptyRoot, leafHash, nodeHash, perfectRoot, sha256 } from './hash.ts'

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

// github.com/transparency-dev/merkle, rfc6962/rfc6962_test.go
test('hashes leaves, nodes and the empty tree as published', () => {
  expect(hex(emptyRoot())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(hex(leafHash(new Uint8Array(0)))).toBe(
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  )
  expect(hex(leafHash(encodeUtf8('L123456')))).toBe(
    '395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56',
  )
  expect(hex(nodeHash(encodeUtf8('N123'), encodeUtf8('N456')))).toBe(
    'aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb',
  )
})

test('agrees with the SHA-256 of the platform', async () => {
  for (const length of [0, 1, 55, 56, 63, 64, 65, 1000]) {
    const data = new Uint8Array(length).fill(length)
    expect(hex(sha256(data))).toBe(hex(new Uint8Array(await crypto.subtle.digest('SHA-256', data))))
  }
})

test('a row of hashes folds to the root that single nodes give, and is not changed', () => {
  const leaf = (value: number) => leafHash(Uint8Array.of(value))
  const [a, b, c, d] = [leaf(0), leaf(1), leaf(2), leaf(3)]
  const row = concatBytes(a, b, c, d)
  const before = hex(row)
  expect(hex(perfectRoot(row, sha256))).toBe(hex(nodeHash(nodeHash(a, b), nodeHash(c, d))))
  expect(hex(perfectRoot(a, sha256))).toBe(hex(a))
  expect(hex(row)).toBe(before)
})

test('a Buffer, whose slices are views, is not changed either', () => {
  const row = new Uint8Array(64).fill(5)
  const buffer = Object.assign(row, { slice: (from?: number, to?: number) => row.subarray(from, to) })
  perfectRoot(buffer, sha256)
  expect(row.every((byte) => byte === 5)).toBe(true)
})
