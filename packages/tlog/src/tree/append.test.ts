import { describe, expect, test } from 'vitest'
import { emptyRoot, leafHash, nodeHash } from '../merkle/hash.ts'
import { splitPoint } from '../merkle/range.ts'
import { memoryLog } from '../testing/memory-log.ts'
import { seededRandom } from '../testing/random.ts'
import { encodeUtf8 } from '../text/utf8.ts'
import { partialTiles } from '../tiles/tile.ts'
import { append } from './append.ts'
import { emptyTree, loadTree, type Tree, treeRoot } from './tree.ts'

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
const unhex = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
const leaves = (count: number) =>
  Array.from({ length: count }, (_, index) => leafHash(encodeUtf8(`leaf ${index}`)))

/** MTH(D[n]) of RFC 9162, section 2.1.1, word for word; only subtrees that never change are remembered. */
function naiveRoots(hashes: readonly Uint8Array[]) {
  const known = new Map<string, Uint8Array>()
  const root = (start: number, end: number): Uint8Array => {
    const [first] = hashes.slice(start, start + 1)
    if (first === undefined || end === start) return emptyRoot()
    if (end - start === 1) return first
    const key = `${start}-${end}`
    const middle = start + splitPoint(end - start)
    const found = known.get(key) ?? nodeHash(root(start, middle), root(middle, end))
    known.set(key, found)
    return found
  }
  return root
}

// github.com/transparency-dev/merkle, testonly/constants.go; the trees of the Certificate Transparency tests.
describe('the published trees of 0 to 8 leaves', () => {
  const inputs = ' 00 10 2021 3031 40414243 5051525354555657 606162636465666768696a6b6c6d6e6f'.split(' ')
  const roots = [
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ]
  const hashes = inputs.map((input) => leafHash(unhex(input)))

  test.each(roots.map((root, size) => ({ root, size })))('$size leaves, at once', ({ root, size }) => {
    expect(hex(append(emptyTree, hashes.slice(0, size)).root)).toBe(root)
  })

  test('one after the other', () => {
    let tree: Tree = emptyTree
    for (const [index, leaf] of hashes.entries()) {
      const appended = append(tree, [leaf])
      expect(hex(appended.root)).toBe(roots[index + 1])
      tree = appended.tree
    }
  })
})

test('every size up to 1,100 has the root that the definition gives, whatever the batches', () => {
  const hashes = leaves(1100)
  const naive = naiveRoots(hashes)
  const random = seededRandom(1)
  for (let tree: Tree = emptyTree; tree.size < hashes.length; ) {
    // Each size in turn; and from each of them one jump anywhere further on.
    const target = tree.size + 1 + random(hashes.length - tree.size)
    expect(hex(append(tree, hashes.slice(tree.size, target)).root)).toBe(hex(naive(0, target)))
    const next = append(tree, hashes.slice(tree.size, tree.size + 1))
    expect(hex(next.root)).toBe(hex(naive(0, next.tree.size)))
    tree = next.tree
  }
})

test('any batches give the same tree and the same widest tiles', async () => {
  const hashes = leaves(140_000)
  const [atOnce, inBatches] = [memoryLog(), memoryLog()]
  atOnce.add(hashes)
  const random = seededRandom(2)
  for (let from = 0; from < hashes.length; ) {
    const count = 1 + random(random(4) === 0 ? 9000 : 300)
    inBatches.add(hashes.slice(from, from + count))
    from += count
  }
  expect(inBatches.tree).toEqual(atOnce.tree)
  expect(await loadTree(hashes.length, inBatches.readTile)).toEqual(atOnce.tree)
  // Two full tiles of level 1 and so the first hashes of level 2.
  expect(atOnce.tree.edge.map(({ length }) => length / 32)).toEqual([224, 34, 2])
})

// C2SP tlog-tiles, “Partial Tiles”.
describe('the tiles that the specification names', () => {
  const summary = (size: number) => {
    const { tiles } = append(emptyTree, Array<Uint8Array>(size).fill(new Uint8Array(32)))
    return [0, 1, 2].map((level) => {
      const widths = tiles.filter((tile) => tile.level === level).map(({ width }) => width)
      return { full: widths.filter((width) => width === 256).length, partial: widths.filter((w) => w < 256) }
    })
  }

  test('70,000 leaves', () => {
    expect(summary(70_000)).toEqual([
      { full: 273, partial: [112] },
      { full: 1, partial: [17] },
      { full: 0, partial: [1] },
    ])
  })

  test('256 leaves', () => {
    const none = { full: 0, partial: [] }
    expect(summary(256)).toEqual([{ full: 1, partial: [] }, { full: 0, partial: [1] }, none])
    expect(partialTiles(256)).toEqual([{ level: 1, index: 0, width: 1 }])
  })
})

test('names each tile that changed, and only those', () => {
  const { tree } = append(emptyTree, leaves(300))
  const tiles = append(tree, leaves(213)).tiles
  expect(tiles.map(({ level, index, width, data }) => [level, index, width, data.length / 32])).toEqual([
    [0, 1, 256, 256],
    [0, 2, 1, 1],
    [1, 0, 2, 2],
  ])
  expect(append(tree, []).tiles).toEqual([])
})

test('changes nothing that it was given', () => {
  const { tree } = append(emptyTree, leaves(300))
  const before = structuredClone(tree)
  append(tree, leaves(1000))
  expect(tree).toEqual(before)
  expect(treeRoot(structuredClone(tree))).toEqual(treeRoot(tree))
})

test('refuses what is no leaf hash', () => {
  expect(() => append(emptyTree, [new Uint8Array(31)])).toThrow(RangeError)
})
