import { describe, expect, test } from 'vitest'
import { MalformedError } from '../errors.ts'
import { seededRandom } from '../testing/random.ts'
import { encodeUtf8 } from '../text/utf8.ts'
import { decodeEntries, encodeEntries } from './entries.ts'
import { partialTiles, tileWidth } from './tile.ts'
import { formatTilePath, parseTilePath, type TilePath } from './tile-path.ts'

describe('paths', () => {
  // The first is the example of C2SP tlog-tiles, the next two follow golang.org/x/mod/sumdb/tlog without its height.
  test.each<[string, TilePath]>([
    ['tile/0/x001/x234/067', { level: 0, index: 1_234_067, width: 256 }],
    ['tile/5/x123/x456/078', { level: 5, index: 123_456_078, width: 256 }],
    ['tile/0/001.p/5', { level: 0, index: 1, width: 5 }],
    ['tile/0/000', { level: 0, index: 0, width: 256 }],
    ['tile/63/999.p/255', { level: 63, index: 999, width: 255 }],
    ['tile/1/x001/000', { level: 1, index: 1000, width: 256 }],
    ['tile/entries/x003/x057/500.p/1', { level: 'entries', index: 3_057_500, width: 1 }],
    ['tile/0/x009/x007/x199/x254/x740/991', { level: 0, index: Number.MAX_SAFE_INTEGER, width: 256 }],
  ])('%s', (path, tile) => {
    expect(formatTilePath(tile)).toBe(path)
    expect(parseTilePath(path)).toEqual(tile)
  })

  test.each([
    '',
    '/tile/0/000',
    'tile/0/000/',
    'tile/0/0',
    'tile/0/1000',
    'tile/00/000',
    'tile/64/000',
    'tile/-1/000',
    'tile/data/000',
    'tile/0/x000/001',
    'tile/0/x001',
    'tile/0/001/001',
    'tile/5/123/456/078',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/05',
    'tile/0/000.p/',
    'tile/0/000.p',
    'tile/0/x009/x007/x199/x254/x740/992',
    'tile/0/x001/x000/x000/x000/x000/x000/000',
    'tile/0/٠٠٠',
    'tile/0/000\n',
    'tile/0/../000',
  ])('%j is none', (path) => {
    expect(() => parseTilePath(path)).toThrow(MalformedError)
  })

  test('any tile goes there and back', () => {
    const random = seededRandom(6)
    for (let round = 0; round < 2000; round++) {
      const index = Math.floor(2 ** random(53) * (1 + random(1000) / 1000))
      const tile = {
        level: random(5) === 0 ? ('entries' as const) : random(64),
        index,
        width: 1 + random(256),
      }
      expect(parseTilePath(formatTilePath(tile))).toEqual(tile)
    }
  })

  test.each([
    { level: 64, index: 0, width: 1 },
    { level: -1, index: 0, width: 1 },
    { level: 0, index: -1, width: 1 },
    { level: 0, index: 0.5, width: 1 },
    { level: 0, index: 0, width: 0 },
    { level: 0, index: 0, width: 257 },
  ])('does not format %o', (tile) => {
    expect(() => formatTilePath(tile)).toThrow(RangeError)
  })
})

describe('widths', () => {
  // C2SP tlog-tiles, “Partial Tiles”.
  test('of a tree of 70,000', () => {
    expect([272, 273, 274].map((index) => tileWidth(0, index, 70_000))).toEqual([256, 112, 0])
    expect([0, 1, 2].map((index) => tileWidth(1, index, 70_000))).toEqual([256, 17, 0])
    expect([0, 1].map((index) => tileWidth(2, index, 70_000))).toEqual([1, 0])
    expect(partialTiles(70_000)).toEqual([
      { level: 0, index: 273, width: 112 },
      { level: 1, index: 1, width: 17 },
      { level: 2, index: 0, width: 1 },
    ])
  })

  test('of an empty tree', () => {
    expect(tileWidth(0, 0, 0)).toBe(0)
    expect(partialTiles(0)).toEqual([])
  })
})

describe('entries', () => {
  const entries = ['', 'a', 'entry'].map(encodeUtf8)
  const bundle = Uint8Array.from([0, 0, 0, 1, 0x61, 0, 5, 0x65, 0x6e, 0x74, 0x72, 0x79])

  test('each stands behind its length', () => {
    expect(encodeEntries(entries)).toEqual(bundle)
    expect(decodeEntries(bundle, 3)).toEqual(entries)
    expect(decodeEntries(new Uint8Array(0), 0)).toEqual([])
  })

  test('256 of the longest', () => {
    const longest = Array.from({ length: 256 }, (_, index) => new Uint8Array(0xffff).fill(index))
    expect(decodeEntries(encodeEntries(longest), 256)).toEqual(longest)
  })

  test('a view into a larger buffer', () => {
    const larger = Uint8Array.from([9, 9, ...bundle, 9])
    expect(decodeEntries(larger.subarray(2, -1), 3)).toEqual(entries)
  })

  test('too long, or too many', () => {
    expect(() => encodeEntries([new Uint8Array(0x10000)])).toThrow(RangeError)
    expect(() => encodeEntries(Array<Uint8Array>(257).fill(new Uint8Array(0)))).toThrow(RangeError)
  })

  test('cut anywhere, with something behind, or of another number', () => {
    for (let length = 0; length < bundle.length; length++) {
      expect(() => decodeEntries(bundle.subarray(0, length), 3)).toThrow(MalformedError)
    }
    expect(() => decodeEntries(Uint8Array.from([...bundle, 0]), 3)).toThrow(MalformedError)
    expect(() => decodeEntries(bundle, 2)).toThrow(MalformedError)
    expect(() => decodeEntries(bundle, 4)).toThrow(MalformedError)
  })
})
