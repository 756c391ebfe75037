import { describe, expect, test } from 'vitest'
import { openCheckpoint } from '../checkpoint/open-checkpoint.ts'
import { MalformedError, UnverifiedError } from '../errors.ts'
import { formatSignatureLine } from '../note/format-note.ts'
import { parseNote } from '../note/parse-note.ts'
import { signNote } from '../note/sign-note.ts'
import { parseVerifierKey } from '../note/verifier.ts'
import { testWitness } from '../testing/cosign.ts'
import { sumdb } from '../testing/published-notes.ts'
import { formatAddCheckpoint, parseAddCheckpoint } from './add-checkpoint.ts'
import { parseWitnessAnswer, parseWitnessSize } from './witness-answer.ts'

const [, latest] = sumdb.checkpoints

describe('the request', () => {
  // The example of C2SP tlog-witness.
  const example = `old 20852014
PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
/6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=
`

  test('of the specification', () => {
    const request = parseAddCheckpoint(example)
    expect(request.oldSize).toBe(20_852_014)
    expect(request.proof).toHaveLength(4)
    expect(parseNote(request.checkpoint).signatures).toHaveLength(2)
    expect(formatAddCheckpoint(request)).toBe(example)
  })

  // github.com/FiloSottile/torchwood, cmd/litewitness/testdata/sumdb.txt: its witness takes this one.
  test('for a witness that never saw the log', () => {
    const body = formatAddCheckpoint({ oldSize: 0, proof: [], checkpoint: latest.signed })
    expect(body).toBe(`old 0\n\n${latest.signed}`)
  })

  test.each([
    ['no empty line', 'old 1\n'],
    ['no old size', 'new 1\n\nx'],
    ['a leading zero', 'old 01\n\nx'],
    ['a short hash', 'old 1\nPlRN\n\nx'],
  ])('refuses %s', (_what, body) => {
    expect(() => parseAddCheckpoint(body)).toThrow(MalformedError)
  })

  test('does not format what no witness takes', () => {
    const hash = new Uint8Array(32)
    const checkpoint = latest.signed
    expect(() => formatAddCheckpoint({ oldSize: -1, proof: [], checkpoint })).toThrow(RangeError)
    expect(() => formatAddCheckpoint({ oldSize: 0, proof: [hash], checkpoint })).toThrow(RangeError)
    const tooMany = Array<Uint8Array>(64).fill(hash)
    expect(() => formatAddCheckpoint({ oldSize: 1, proof: tooMany, checkpoint })).toThrow(RangeError)
  })
})

describe('the answer', () => {
  const { text, signatures } = parseNote(latest.signed)
  const [known, stranger] = [1, 2].map((fill) =>
    testWitness(`w${fill}.example`, new Uint8Array(32).fill(fill)),
  )
  const witnesses = [known].flatMap((witness) => (witness ? [parseVerifierKey(witness.verifierKey)] : []))
  const line = (witness: typeof known, signed = text) =>
    witness ? formatSignatureLine(witness.cosign(signed, 1_700_000_000)) : ''

  test('its known cosignatures can be kept with the checkpoint', () => {
    const answer = parseWitnessAnswer(line(stranger) + line(known), latest.signed, witnesses)
    expect(answer.cosignatures).toMatchObject([{ name: 'w1.example', time: 1_700_000_000 }])
    const cosigned = signNote(text, [], [...signatures, ...answer.signatures])
    const log = [parseVerifierKey(sumdb.verifierKey)]
    expect(openCheckpoint(cosigned, { origin: sumdb.origin, log, witnesses }).cosignatures).toHaveLength(1)
  })

  test('a cosignature of another checkpoint is refused', () => {
    const other = line(known, sumdb.checkpoints[0].signed)
    expect(() => parseWitnessAnswer(other, latest.signed, witnesses)).toThrow(UnverifiedError)
  })

  test('only strangers: nothing', () => {
    expect(parseWitnessAnswer(line(stranger), latest.signed, witnesses)).toEqual({
      signatures: [],
      cosignatures: [],
    })
  })

  test.each(['', '\n', 'ok\n', '— w1.example AAAAAAA=', '\u0000\n'])('%j is none', (body) => {
    expect(() => parseWitnessAnswer(body, latest.signed, witnesses)).toThrow(MalformedError)
  })

  test('a conflict tells the size to prove from', () => {
    expect(parseWitnessSize('20852014\n')).toBe(20_852_014)
    for (const body of ['', '3', '03\n', '3\n\n', ' 3\n', '-3\n']) {
      expect(() => parseWitnessSize(body)).toThrow(MalformedError)
    }
  })
})
