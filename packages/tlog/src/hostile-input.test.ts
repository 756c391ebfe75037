import { expect, test } from 'vitest'
import { formatCheckpoint, parseCheckpoint } from './checkpoint/checkpoint.ts'
import { openCheckpoint } from './checkpoint/open-checkpoint.ts'
import { MalformedError, UnverifiedError } from './errors.ts'
import { formatNote } from './note/format-note.ts'
import { parseNote } from './note/parse-note.ts'
import { parseSignerKey } from './note/signer.ts'
import { parseVerifierKey } from './note/verifier.ts'
import { formatProofFile, parseProofFile } from './proof-file/proof-file.ts'
import { arche, golang, sumdb } from './testing/published-notes.ts'
import { seededRandom } from './testing/random.ts'
import { decodeUtf8, encodeUtf8 } from './text/utf8.ts'
import { decodeEntries, encodeEntries } from './tiles/entries.ts'
import { formatTilePath, parseTilePath } from './tiles/tile-path.ts'
import { formatAddCheckpoint, parseAddCheckpoint } from './witness/add-checkpoint.ts'
import { parseWitnessAnswer, parseWitnessSize } from './witness/witness-answer.ts'

const [checkpoint] = sumdb.checkpoints
const hashes = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(250)]
const trust = { origin: sumdb.origin, log: [parseVerifierKey(sumdb.verifierKey)] }
const witnesses = [parseVerifierKey(arche.witnessKey)]
const answer = arche.signed.slice(arche.signed.indexOf('— '))
const bundle = decodeUtf8(encodeEntries(['a', 'bc', ''].map(encodeUtf8)))

/** For what is read, but not written. */
const unchanged = (read: (text: string) => unknown) => (text: string) => {
  read(text)
  return text
}

/** What to mangle, and a reading of it that gives back the same text where the format has one spelling for each value. */
const readers: [name: string, valid: string, read: (text: string) => unknown][] = [
  ['note', checkpoint.signed, (text) => formatNote(parseNote(text))],
  ['checkpoint', parseNote(checkpoint.signed).text, (text) => formatCheckpoint(parseCheckpoint(text))],
  ['signed checkpoint', checkpoint.signed, unchanged((text) => openCheckpoint(text, trust))],
  ['verifier key', sumdb.verifierKey, unchanged(parseVerifierKey)],
  ['signer key', golang.peter.signerKey, unchanged(parseSignerKey)],
  ['tile path', 'tile/3/x001/x234/067.p/5', (text) => formatTilePath(parseTilePath(text))],
  ['entries', bundle, (text) => decodeUtf8(encodeEntries(decodeEntries(encodeUtf8(text), 3)))],
  [
    'proof',
    formatProofFile({ index: 7, proof: hashes, extra: encodeUtf8('e'), checkpoint: checkpoint.signed }),
    (text) => formatProofFile(parseProofFile(text)),
  ],
  [
    'request',
    formatAddCheckpoint({ oldSize: 7, proof: hashes, checkpoint: checkpoint.signed }),
    (text) => formatAddCheckpoint(parseAddCheckpoint(text)),
  ],
  ['answer', answer, unchanged((text) => parseWitnessAnswer(text, arche.signed, witnesses))],
  ['size', '123\n', unchanged(parseWitnessSize)],
]

const spice = [
  '\n',
  '\n\n',
  ' ',
  '+',
  '=',
  '0',
  'x',
  '/',
  '— ',
  '\u0000',
  '\u00a0',
  '\ud800',
  'é',
  '\ufeff',
  '9'.repeat(20),
]

function mangle(text: string, random: (limit: number) => number): string {
  const [from, other] = [random(text.length + 1), random(text.length + 1)]
  switch (random(6)) {
    case 0:
      return text.slice(0, from)
    case 1:
      return text.slice(0, from) + text.slice(from + 1 + random(4))
    case 2:
      return text.slice(0, from) + text.slice(other)
    case 3:
      return text.slice(0, from) + String.fromCharCode(random(0x100)) + text.slice(from + 1)
    default:
      return text.slice(0, from) + (spice[random(spice.length)] ?? '') + text.slice(from + random(2))
  }
}

test.each(readers)('%s: as it was, or a documented error', (_name, valid, read) => {
  expect(read(valid)).toBe(valid)
  const random = seededRandom(7)
  for (let round = 0; round < 3000; round++) {
    let text = valid
    for (let times = random(3); times >= 0; times--) text = mangle(text, random)
    try {
      expect(read(text)).toBe(text)
    } catch (error) {
      if (error instanceof MalformedError || error instanceof UnverifiedError) continue
      throw new Error(`on ${JSON.stringify(text)}`, { cause: error })
    }
  }
})

test('what is not text at all', () => {
  for (const bytes of [[0xff], [0xc3], [0xed, 0xa0, 0x80], [0xc0, 0x80]]) {
    expect(() => decodeUtf8(Uint8Array.from(bytes))).toThrow(MalformedError)
  }
  expect(decodeUtf8(Uint8Array.from([0xef, 0xbb, 0xbf, 0x61]))).toBe('\ufeffa')
})

test('long input is read or refused in little time', () => {
  const long = ['a'.repeat(1e6), '+'.repeat(1e6), '\n'.repeat(1e6), 'x001/'.repeat(2e5), '— '.repeat(5e5)]
  const began = performance.now()
  for (const [, valid, read] of readers) {
    for (const tail of long) {
      try {
        read(valid.slice(0, -1) + tail)
      } catch (error) {
        expect([MalformedError, UnverifiedError].some((known) => error instanceof known)).toBe(true)
      }
    }
  }
  // Well under a second; a pattern or a loop that is quadratic takes minutes.
  expect(performance.now() - began).toBeLessThan(10_000)
})
