import { describe, expect, test } from 'vitest'
import { MalformedError, UnverifiedError } from '../errors.ts'
import { c2sp, golang } from '../testing/published-notes.ts'
import { formatNote } from './format-note.ts'
import { parseNote } from './parse-note.ts'
import { signNote } from './sign-note.ts'
import { createNoteKey, parseSignerKey } from './signer.ts'
import { parseVerifierKey } from './verifier.ts'
import { verifyNote } from './verify-note.ts'

const { text, peter, enoch } = golang
const peterKey = parseVerifierKey(peter.verifierKey)
const enochKey = parseVerifierKey(enoch.verifierKey)
const names = (signatures: readonly { name: string }[]) => signatures.map(({ name }) => name)

describe('signing, as published', () => {
  test('one key', () => {
    expect(signNote(text, [parseSignerKey(peter.signerKey)])).toBe(`${text}\n${peter.line}`)
  })

  test('another key beside it', () => {
    const enochSigner = parseSignerKey(createNoteKey('EnochRoot', new Uint8Array(32)).signerKey)
    const { signatures } = parseNote(`${text}\n${peter.line}`)
    expect(signNote(text, [enochSigner], signatures)).toBe(`${text}\n${peter.line}${enoch.line}`)
  })

  test("a key's own older signature is replaced", () => {
    const older = { name: 'PeterNeumann', keyId: 0xc74f20a3, signature: new Uint8Array(64) }
    expect(signNote(text, [parseSignerKey(peter.signerKey)], [older])).toBe(`${text}\n${peter.line}`)
  })

  test.each(['abc', '', 'a\u0001\n', 'a\r\n', '\ud800\n'])('%j is no text for a note', (bad) => {
    expect(() => signNote(bad, [parseSignerKey(peter.signerKey)])).toThrow(RangeError)
  })

  test('nothing is a note without signatures', () => {
    expect(() => signNote(text, [])).toThrow(RangeError)
    expect(() =>
      formatNote({ text, signatures: [{ name: 'a b', keyId: 1, signature: new Uint8Array(9) }] }),
    ).toThrow(RangeError)
  })
})

describe('verifying, as published', () => {
  const both = parseNote(`${text}\n${peter.line}${enoch.line}`)

  test('the example of the specification', () => {
    const note = parseNote(c2sp.signed)
    expect(note.text).toBe('This is an example message.\n')
    expect(names(verifyNote(note, [parseVerifierKey(c2sp.verifierKey)]).verified)).toEqual([
      'example.com/foo',
    ])
  })

  test('one key known, one not', () => {
    const { verified, unknown } = verifyNote(both, [peterKey])
    expect([names(verified), names(unknown)]).toEqual([['PeterNeumann'], ['EnochRoot']])
  })

  test('both known', () => {
    expect(names(verifyNote(both, [peterKey, enochKey]).verified)).toEqual(['PeterNeumann', 'EnochRoot'])
  })

  test('none known', () => {
    expect(() => verifyNote(both, [])).toThrow(UnverifiedError)
  })

  test('the same signature twice counts once', () => {
    const twice = parseNote(`${text}\n${peter.line}${peter.line}`)
    expect(verifyNote(twice, [peterKey]).verified).toHaveLength(1)
  })

  test('a wrong signature by a known key spoils the note, even beside a right one', () => {
    const wrong = peter.line.replace('ZJku', 'ZJkv')
    expect(() => verifyNote(parseNote(`${text}\n${wrong}`), [peterKey])).toThrow(UnverifiedError)
    expect(() => verifyNote(parseNote(`${text}\n${enoch.line}${wrong}`), [peterKey, enochKey])).toThrow(
      UnverifiedError,
    )
    expect(() => verifyNote(parseNote(`${text}\n${peter.line}${wrong}`), [peterKey])).toThrow(UnverifiedError)
  })

  test('a wrong signature by an unknown key says nothing', () => {
    const wrong = enoch.line.replace('BzmZ', 'BzmY')
    expect(names(verifyNote(parseNote(`${text}\n${wrong}${peter.line}`), [peterKey]).verified)).toEqual([
      'PeterNeumann',
    ])
  })

  test('the same name with another key id, or the other way round, is unknown', () => {
    const otherName = parseNote(`${text}\n${peter.line.replace('PeterNeumann', 'CarmenSandiego')}`)
    expect(() => verifyNote(otherName, [peterKey])).toThrow('no signature by a known key')
    const otherId = parseNote(`${text}\n${peter.line.replace('x08g', 'xxxx')}`)
    expect(() => verifyNote(otherId, [peterKey])).toThrow('no signature by a known key')
  })

  test('two verifiers that cannot be told apart are an error once they are needed', () => {
    expect(() => verifyNote(both, [enochKey, peterKey, enochKey])).toThrow(UnverifiedError)
    const onlyPeter = parseNote(`${text}\n${peter.line}`)
    expect(verifyNote(onlyPeter, [enochKey, peterKey, enochKey]).verified).toHaveLength(1)
  })

  test('no character of the text can change', () => {
    const { signatures } = parseNote(`${text}\n${peter.line}`)
    for (let at = 0; at < text.length - 1; at++) {
      const changed = `${text.slice(0, at)}#${text.slice(at + 1)}`
      expect(() => verifyNote({ text: changed, signatures }, [peterKey])).toThrow(UnverifiedError)
    }
  })
})

describe('parsing', () => {
  test('a text with empty lines ends at the last of them', () => {
    const signed = signNote('a\n\nb\n\n', [parseSignerKey(peter.signerKey)])
    expect(parseNote(signed).text).toBe('a\n\nb\n\n')
    expect(verifyNote(parseNote(signed), [peterKey]).verified).toHaveLength(1)
  })

  test('takes 100 signatures, and formats back to the same note', () => {
    const signed = `${text}\n${peter.line.repeat(100)}`
    expect(formatNote(parseNote(signed))).toBe(signed)
  })

  // The first nine from golang.org/x/mod/sumdb/note, note_test.go.
  test.each([
    ['no signatures', text],
    ['no signature lines', `${text}\n`],
    ['no newline at the end', `${text}\n${peter.line.slice(0, -1)}`],
    ['a control character', `\u0001${text}\n${peter.line}`],
    ['half a character', `\ud800${text}\n${peter.line}`],
    ['a space in a name', `${text}\n— Bad Name ${peter.line.slice(15)}`],
    ['another line behind', `${text}\n${peter.line}Unexpected line.\n`],
    ['101 signatures', `${text}\n${peter.line.repeat(101)}`],
    ['more than a million characters', `${'a'.repeat(1_000_000)}\n\n${peter.line}`],
    ['no name', `${text}\n—  x08go/ZJ\n`],
    ['no signature behind the id', `${text}\n— Peter x08gow==\n`],
    ['base64 with unused bits', `${text}\n— Peter x08go/ZJkuF=\n`],
    ['base64 without padding', `${text}\n— Peter x08go/ZJkuE\n`],
    ['a hyphen for a dash', `${text}\n${peter.line.replace('—', '-')}`],
  ])('refuses %s', (_what, signed) => {
    expect(() => parseNote(signed)).toThrow(MalformedError)
  })
})
