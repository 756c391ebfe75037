import { describe, expect, test } from 'vitest'
import { MalformedError, UnverifiedError } from '../errors.ts'
import { leafHash } from '../merkle/hash.ts'
import { parseNote } from '../note/parse-note.ts'
import { signNote } from '../note/sign-note.ts'
import { createNoteKey, parseSignerKey } from '../note/signer.ts'
import { parseVerifierKey } from '../note/verifier.ts'
import { testWitness } from '../testing/cosign.ts'
import { arche, sumdb } from '../testing/published-notes.ts'
import { encodeBase64 } from '../text/base64.ts'
import { encodeUtf8 } from '../text/utf8.ts'
import { formatCheckpoint, parseCheckpoint } from './checkpoint.ts'
import { openCheckpoint } from './open-checkpoint.ts'

describe('text', () => {
  // golang.org/x/mod/sumdb/tlog, note_test.go
  const golden = 'go.sum database tree\n123456789012\nTszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=\n'
  const checkpoint = {
    origin: 'go.sum database tree',
    size: 123_456_789_012,
    root: leafHash(encodeUtf8('hello world')),
    extensions: [],
  }

  test('formats and parses as published', () => {
    expect(formatCheckpoint(checkpoint)).toBe(golden)
    expect(parseCheckpoint(golden)).toEqual(checkpoint)
  })

  test('with extension lines, and of an empty tree', () => {
    const more = { ...checkpoint, size: 0, extensions: ['one', 'two two'] }
    expect(parseCheckpoint(formatCheckpoint(more))).toEqual(more)
  })

  const root = 'TszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0='
  // Mostly from golang.org/x/mod/sumdb/tlog and github.com/transparency-dev/formats, log/checkpoint_test.go.
  test.each([
    ['too few lines', 'Head\n9944\n'],
    ['an empty origin', `\n9944\n${root}\n`],
    ['no newline behind the root', `Log\n123\n${root}`],
    ['a size that is no number', `Log\nbananas\n${root}\n`],
    ['a hexadecimal size', `Log\n0xabcdef\n${root}\n`],
    ['a negative size', `Log\n-34\n${root}\n`],
    ['a leading zero', `Log\n034\n${root}\n`],
    ['a size past 2^53', `Log\n9007199254740992\n${root}\n`],
    ['a huge size', `Log\n3438945738945739845734895735\n${root}\n`],
    ['a root that is not base64', "Log\n123\nThisIsn'tBase64\n"],
    ['a root of another length', 'Log\n123\nTszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBTOOBIG=\n'],
    ['an empty extension line', `Log\n123\n${root}\n\n`],
    ['a control character', `Lo\tg\n123\n${root}\n`],
  ])('refuses %s', (_what, text) => {
    expect(() => parseCheckpoint(text)).toThrow(MalformedError)
  })

  test.each([
    { ...checkpoint, origin: '' },
    { ...checkpoint, origin: 'a\nb' },
    { ...checkpoint, size: -1 },
    { ...checkpoint, size: 2 ** 53 },
    { ...checkpoint, root: new Uint8Array(31) },
    { ...checkpoint, extensions: [''] },
  ])('does not format %o', (bad) => {
    expect(() => formatCheckpoint(bad)).toThrow(RangeError)
  })
})

describe('published checkpoints', () => {
  test.each(sumdb.checkpoints)('of the Go checksum database, $size', ({ signed, size, root }) => {
    const log = [parseVerifierKey(sumdb.verifierKey)]
    const { checkpoint } = openCheckpoint(signed, { origin: sumdb.origin, log })
    expect([checkpoint.size, encodeBase64(checkpoint.root)]).toEqual([size, root])
    expect(() => openCheckpoint(signed, { origin: 'another', log })).toThrow(UnverifiedError)
    const changed = signed.replace(String(size), String(size + 1))
    expect(() => openCheckpoint(changed, { origin: sumdb.origin, log })).toThrow(UnverifiedError)
  })

  const trust = {
    origin: arche.origin,
    log: [parseVerifierKey(arche.verifierKey)],
    witnesses: [parseVerifierKey(arche.witnessKey)],
  }

  test('with a cosignature, and signatures of kinds and keys that we do not know', () => {
    const { checkpoint, cosignatures } = openCheckpoint(arche.signed, trust)
    expect(checkpoint.size).toBe(arche.size)
    expect(cosignatures).toEqual([{ name: 'remora.n621.de', keyId: 0xda77ade7, time: arche.time }])
  })

  test("a witness's signature does not stand in for the log's", () => {
    const lines = arche.signed.split('\n').filter((line) => !line.startsWith(`— ${arche.origin}`))
    expect(() => openCheckpoint(lines.join('\n'), trust)).toThrow(UnverifiedError)
  })

  test('a changed time spoils the cosignature', () => {
    const changed = arche.signed.replace('2net5wAAAABqEiEg', '2net5wAAAABqEiEh')
    expect(() => openCheckpoint(changed, trust)).toThrow(UnverifiedError)
    expect(openCheckpoint(changed, { ...trust, witnesses: [] }).cosignatures).toEqual([])
  })

  test("a log's key is not taken for a witness's", () => {
    expect(() => openCheckpoint(arche.signed, { ...trust, witnesses: trust.log })).toThrow(RangeError)
  })
})

describe('cosignatures', () => {
  const { signerKey, verifierKey } = createNoteKey('log.example', new Uint8Array(32).fill(1))
  const witness = testWitness('witness.example', new Uint8Array(32).fill(2))
  const trust = {
    origin: 'log.example',
    log: [parseVerifierKey(verifierKey)],
    witnesses: [parseVerifierKey(witness.verifierKey)],
  }
  const text = formatCheckpoint({
    origin: 'log.example',
    size: 1,
    root: leafHash(new Uint8Array(0)),
    extensions: ['x'],
  })
  const signed = (time: number) => signNote(text, [parseSignerKey(signerKey)], [witness.cosign(text, time)])

  test('cover the extension lines and the time', () => {
    expect(openCheckpoint(signed(1_700_000_000), trust).cosignatures).toMatchObject([{ time: 1_700_000_000 }])
    const { signatures } = parseNote(signed(1_700_000_000))
    const other = signNote(text.replace('x', 'y'), [parseSignerKey(signerKey)], signatures)
    expect(() => openCheckpoint(other, trust)).toThrow('a wrong signature by witness.example')
  })

  test('without a time are not taken', () => {
    expect(() => openCheckpoint(signed(0), trust)).toThrow(UnverifiedError)
  })
})
