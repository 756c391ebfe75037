import { describe, expect, test } from 'vitest'
import { decodeBase64 } from '../text/base64.ts'
import consistency from './fixtures/consistency.json' with { type: 'json' }
import inclusion from './fixtures/inclusion.json' with { type: 'json' }
import { verifyConsistency } from './verify-consistency.ts'
import { verifyInclusion } from './verify-inclusion.ts'

describe('published probes', () => {
  test('are all here', () => {
    expect([inclusion.probes.length, consistency.probes.length]).toEqual([98, 98])
  })

  test.each(inclusion.probes)('inclusion $name', (probe) => {
    const holds = verifyInclusion({
      index: probe.leafIdx,
      size: probe.treeSize,
      leafHash: decodeBase64(probe.leafHash ?? ''),
      proof: probe.proof.map(decodeBase64),
      root: decodeBase64(probe.root ?? ''),
    })
    expect(holds).toBe(probe.holds)
  })

  test.each(consistency.probes)('consistency $name', (probe) => {
    const holds = verifyConsistency({
      oldSize: probe.size1,
      oldRoot: decodeBase64(probe.root1 ?? ''),
      newSize: probe.size2,
      newRoot: decodeBase64(probe.root2 ?? ''),
      proof: probe.proof.map(decodeBase64),
    })
    expect(holds).toBe(probe.holds)
  })
})

// github.com/FiloSottile/torchwood, cmd/litewitness/testdata/litewitness.txt: requests that a witness took or refused.
describe('consistency proofs of a published witness test', () => {
  const roots = {
    1: 'KgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
    3: 'RcCI1Nk56ZcSmIEfIn0SleqtV7uvrlXNccFx595Iwl0=',
    5: 'QrtXrQZCCvpIgsSmOsah7HdICzMLLyDfxToMql9WTjY=',
  }
  const verify = (oldSize: 1 | 3, newSize: 3 | 5, proof: string[]) =>
    verifyConsistency({
      oldSize,
      oldRoot: decodeBase64(roots[oldSize]),
      newSize,
      newRoot: decodeBase64(roots[newSize]),
      proof: proof.map(decodeBase64),
    })
  const second = 'KgEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='
  const third = 'KgIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='

  test('1 to 3', () => {
    expect(verify(1, 3, [second, third])).toBe(true)
    expect(verify(1, 3, [])).toBe(false)
    expect(verify(1, 3, [second, 'KgIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABA='])).toBe(false)
  })

  test('3 to 5', () => {
    const proof = [
      third,
      'KgMAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
      'wgiIFdZfYNv6WU1OllBKsWnLYIS/DBMqt8Uh/S4OukE=',
      'KgQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
    ]
    expect(verify(3, 5, proof)).toBe(true)
    expect(verify(3, 5, proof.toReversed())).toBe(false)
  })
})

test('sizes that are no sizes are false, not an exception or an endless loop', () => {
  const hash = new Uint8Array(32)
  for (const odd of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 2 ** 64]) {
    expect(verifyInclusion({ index: odd, size: 8, leafHash: hash, proof: [], root: hash })).toBe(false)
    expect(verifyInclusion({ index: 0, size: odd, leafHash: hash, proof: [hash], root: hash })).toBe(false)
    const tree = { oldRoot: hash, newRoot: hash, proof: [hash] }
    expect(verifyConsistency({ ...tree, oldSize: odd, newSize: 8 })).toBe(false)
    expect(verifyConsistency({ ...tree, oldSize: 1, newSize: odd })).toBe(false)
  }
})
