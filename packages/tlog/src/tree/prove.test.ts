import { describe, expect, test } from 'vitest'
import { MalformedError } from '../errors.ts'
import { leafHash } from '../merkle/hash.ts'
import { verifyConsistency } from '../merkle/verify-consistency.ts'
import { verifyInclusion } from '../merkle/verify-inclusion.ts'
import { memoryLog } from '../testing/memory-log.ts'
import { seededRandom } from '../testing/random.ts'
import { encodeUtf8 } from '../text/utf8.ts'
import { proveConsistency, proveInclusion, tilesForConsistency, tilesForInclusion } from './prove.ts'

const hashes = Array.from({ length: 1100 }, (_, index) => leafHash(encodeUtf8(`leaf ${index}`)))

/** A log that was at every size from 0 to 1,100. */
function grownLog() {
  const log = memoryLog()
  for (const hash of hashes) log.add([hash])
  return log
}
const log = grownLog()
const rootAt = (size: number) => log.roots.get(size) ?? new Uint8Array(0)
const leafAt = (index: number) => hashes[index] ?? new Uint8Array(0)

const inclusion = async (index: number, size: number) => ({
  index,
  size,
  leafHash: leafAt(index),
  proof: await proveInclusion(index, size, log.readTile),
  root: rootAt(size),
})
const consistency = async (oldSize: number, newSize: number) => ({
  oldSize,
  oldRoot: rootAt(oldSize),
  newSize,
  newRoot: rootAt(newSize),
  proof: await proveConsistency(oldSize, newSize, log.readTile),
})

function flip(bytes: Uint8Array, bit: number): Uint8Array {
  const flipped = bytes.slice()
  flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return flipped
}

/** Every version of a proof with one bit of it flipped; for long tests only every so many bits. */
function* flippedProofs(proof: readonly Uint8Array[], step = 1) {
  for (const [at, hash] of proof.entries()) {
    for (let bit = at % step; bit < 256; bit += step) yield proof.with(at, flip(hash, bit))
  }
}

describe('inclusion', () => {
  test('each leaf of each small tree: verifies, and with no bit changed', async () => {
    for (let size = 1; size <= 17; size++) {
      for (let index = 0; index < size; index++) {
        const claim = await inclusion(index, size)
        expect(verifyInclusion(claim)).toBe(true)
        for (const proof of flippedProofs(claim.proof))
          expect(verifyInclusion({ ...claim, proof })).toBe(false)
        for (let bit = 0; bit < 256; bit++) {
          expect(verifyInclusion({ ...claim, leafHash: flip(claim.leafHash, bit) })).toBe(false)
          expect(verifyInclusion({ ...claim, root: flip(claim.root, bit) })).toBe(false)
        }
      }
    }
  })

  test('no leaf of a small tree verifies at another index or in a tree of another root', async () => {
    for (let size = 2; size <= 17; size++) {
      for (let index = 0; index < size; index++) {
        const claim = await inclusion(index, size)
        for (let other = 0; other <= size; other++) {
          if (other !== index) expect(verifyInclusion({ ...claim, index: other })).toBe(false)
          if (other !== size) expect(verifyInclusion({ ...claim, root: rootAt(other) })).toBe(false)
        }
        expect(verifyInclusion({ ...claim, proof: claim.proof.slice(1) })).toBe(false)
        expect(verifyInclusion({ ...claim, proof: claim.proof.slice(0, -1) })).toBe(false)
        expect(verifyInclusion({ ...claim, proof: [...claim.proof, leafAt(0)] })).toBe(false)
      }
    }
  })

  test('random leaves of random trees', async () => {
    const random = seededRandom(3)
    for (let round = 0; round < 300; round++) {
      const size = 1 + random(hashes.length)
      const claim = await inclusion(random(size), size)
      expect(verifyInclusion(claim)).toBe(true)
      for (const proof of flippedProofs(claim.proof, 61))
        expect(verifyInclusion({ ...claim, proof })).toBe(false)
    }
  })
})

describe('consistency', () => {
  test('each pair of small trees: verifies, and with no bit changed', async () => {
    for (let newSize = 1; newSize <= 17; newSize++) {
      for (let oldSize = 1; oldSize <= newSize; oldSize++) {
        const claim = await consistency(oldSize, newSize)
        expect(verifyConsistency(claim)).toBe(true)
        for (const proof of flippedProofs(claim.proof))
          expect(verifyConsistency({ ...claim, proof })).toBe(false)
        for (let bit = 0; bit < 256; bit++) {
          expect(verifyConsistency({ ...claim, oldRoot: flip(claim.oldRoot, bit) })).toBe(false)
          expect(verifyConsistency({ ...claim, newRoot: flip(claim.newRoot, bit) })).toBe(false)
        }
      }
    }
  })

  test('random pairs of trees', async () => {
    const random = seededRandom(4)
    for (let round = 0; round < 300; round++) {
      const newSize = 1 + random(hashes.length)
      const claim = await consistency(1 + random(newSize), newSize)
      expect(verifyConsistency(claim)).toBe(true)
      for (const proof of flippedProofs(claim.proof, 61)) {
        expect(verifyConsistency({ ...claim, proof })).toBe(false)
      }
    }
  })

  test('a log that changed one old leaf has no proof', async () => {
    const forged = memoryLog()
    forged.add(hashes.with(41, leafAt(42)))
    for (const oldSize of [42, 64, 255, 256, 257, 1000]) {
      const proof = await proveConsistency(oldSize, 1100, forged.readTile)
      const newRoot = forged.roots.get(1100) ?? new Uint8Array(0)
      expect(verifyConsistency({ oldSize, oldRoot: rootAt(oldSize), newSize: 1100, newRoot, proof })).toBe(
        false,
      )
    }
  })

  test('from nothing, and without growth, there is nothing to prove', async () => {
    expect(await proveConsistency(0, 1000, log.readTile)).toEqual([])
    expect(await proveConsistency(1000, 1000, log.readTile)).toEqual([])
    expect(verifyConsistency(await consistency(1000, 1000))).toBe(true)
    expect(verifyConsistency(await consistency(0, 0))).toBe(false)
    expect(verifyConsistency(await consistency(0, 1000))).toBe(false)
  })
})

describe('tiles', () => {
  test('reads exactly the tiles that it names, each once, and few', async () => {
    const random = seededRandom(5)
    for (let round = 0; round < 200; round++) {
      const size = 1 + random(hashes.length)
      const index = random(size)
      log.takeReads()
      await proveInclusion(index, size, log.readTile)
      expect(log.takeReads()).toEqual(tilesForInclusion(index, size))
      await proveConsistency(index, size, log.readTile)
      expect(log.takeReads()).toEqual(tilesForConsistency(index, size))
      expect(tilesForInclusion(index, size).length).toBeLessThanOrEqual(3)
    }
  })

  test('in a tree of 2^50 leaves, too', () => {
    const tiles = tilesForInclusion(2 ** 49 + 12_345, 2 ** 50)
    expect(tiles.map(({ level }) => level).toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(tiles.every(({ width }) => width >= 1 && width <= 256)).toBe(true)
  })

  test('a tile that is missing or cut is an error, not a wrong proof', async () => {
    const cut = async () => new Uint8Array(31)
    await expect(proveInclusion(3, 8, cut)).rejects.toThrow(MalformedError)
    await expect(proveConsistency(3, 8, cut)).rejects.toThrow(MalformedError)
  })

  test.each([
    [8, 8],
    [-1, 8],
    [0, 0],
    [0.5, 8],
  ])('leaf %d of %d is not there', async (index, size) => {
    expect(() => proveInclusion(index, size, log.readTile)).toThrow(RangeError)
  })

  test('no proof of shrinking', () => {
    expect(() => proveConsistency(9, 8, log.readTile)).toThrow(RangeError)
  })
})
