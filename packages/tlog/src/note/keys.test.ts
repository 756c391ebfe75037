import { describe, expect, test } from 'vitest'
import { MalformedError } from '../errors.ts'
import { arche, c2sp, golang, sumdb } from '../testing/published-notes.ts'
import { encodeUtf8 } from '../text/utf8.ts'
import { publicKeyOf, signEd25519, verifyEd25519 } from './ed25519.ts'
import { formatKeyId } from './key-id.ts'
import { createNoteKey, parseSignerKey } from './signer.ts'
import { formatVerifierKey, parseVerifierKey } from './verifier.ts'

const nextAt = (text: string, at: number) =>
  text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) + 1) + text.slice(at + 1)

/** The manglings of golang.org/x/mod/sumdb/note: every proper substring, and every character one further. */
function* mangled(key: string) {
  for (let from = 0; from < key.length; from++) {
    for (let to = from; to <= key.length; to++) if (to - from < key.length) yield key.slice(from, to)
    yield nextAt(key, from)
  }
}

describe('verifier keys', () => {
  test.each([golang.peter, golang.enoch, c2sp, sumdb, arche])('$verifierKey', ({ verifierKey }) => {
    const { name, keyId, type } = parseVerifierKey(verifierKey)
    expect(verifierKey.startsWith(`${name}+${formatKeyId(keyId)}+`)).toBe(true)
    expect(type).toBe(1)
  })

  test("a witness's has type 4", () => {
    expect(parseVerifierKey(arche.witnessKey)).toMatchObject({ name: 'remora.n621.de', type: 4 })
  })

  test('no mangled key is taken', () => {
    for (const key of mangled(golang.peter.verifierKey)) {
      expect(() => parseVerifierKey(key)).toThrow(MalformedError)
    }
  })

  // The first two from golang.org/x/mod/sumdb/note, note_test.go; the last an ECDSA key of a Certificate Transparency log.
  test.each([
    ['of a wrong length', 'PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY=='],
    ['of an unknown type', 'PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'],
    [
      'of type 5',
      'rome.ct.filippo.io/2024h1+78f4abae+BTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABAFzPC3fap+uINc1RQ4eRbYMUt84+bKkA8GDLN8KwVdzAgYhYSv4kS8XSheGLAHCWhIJTJbuC3sL88bNMTtrsBM=',
    ],
  ])('a key %s is not taken, though its id may be right', (_what, key) => {
    expect(() => parseVerifierKey(key)).toThrow(MalformedError)
  })
})

describe('signer keys', () => {
  test('the published seed of zeroes gives the published key', () => {
    const { signerKey, verifierKey } = createNoteKey('EnochRoot', new Uint8Array(32))
    expect(verifierKey).toBe(golang.enoch.verifierKey)
    expect(parseSignerKey(signerKey)).toMatchObject({ name: 'EnochRoot', keyId: 0xaf0cfe78 })
  })

  test('no mangled key is taken, and no error tells it', () => {
    const { signerKey } = golang.peter
    for (const key of mangled(signerKey)) {
      expect(() => parseSignerKey(key)).toThrow(MalformedError)
      if (key.length > 60) expect(() => parseSignerKey(key)).not.toThrow(key.slice(-40))
    }
  })

  test.each(['', 'a b', 'a+b', 'a\n', 'a\u00a0b', 'a\u2003b', 'a\u0085b', '\ud800'])(
    '%j is no name',
    (name) => {
      expect(() => createNoteKey(name, new Uint8Array(32))).toThrow(RangeError)
      expect(() => formatVerifierKey(name, 1, new Uint8Array(32))).toThrow(RangeError)
    },
  )

  test('a seed has 32 bytes', () => {
    expect(() => createNoteKey('log', new Uint8Array(31))).toThrow(RangeError)
  })
})

describe('Ed25519', () => {
  test('agrees with that of the platform, both ways', async () => {
    const seed = Uint8Array.from({ length: 32 }, (_, index) => index)
    const message = encodeUtf8('a message\n')
    const publicKey = Uint8Array.from(publicKeyOf(seed))
    const theirs = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', true, ['verify'])
    const signature = Uint8Array.from(signEd25519(message, seed))
    expect(await crypto.subtle.verify('Ed25519', theirs, signature, Uint8Array.from(message))).toBe(true)

    // PKCS #8 of RFC 8410: a fixed beginning, then the seed.
    const prefix = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20]
    const pkcs8 = Uint8Array.from([...prefix, ...seed])
    const signing = await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', false, ['sign'])
    const made = await crypto.subtle.sign('Ed25519', signing, Uint8Array.from(message))
    expect(new Uint8Array(made)).toEqual(signature)
    expect(verifyEd25519(message, new Uint8Array(made), publicKey)).toBe(true)
  })

  test('no bit of a signature can change', () => {
    const seed = new Uint8Array(32).fill(7)
    const message = encodeUtf8('a message\n')
    const signature = signEd25519(message, seed)
    for (let bit = 0; bit < 512; bit++) {
      const flipped = signature.slice()
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(verifyEd25519(message, flipped, publicKeyOf(seed))).toBe(false)
    }
  })

  test('a key of small order, for which one signature fits all messages, signs nothing', () => {
    const neutral = Uint8Array.from({ length: 32 }, (_, index) => (index === 0 ? 1 : 0))
    const signature = new Uint8Array(64)
    signature.set(neutral)
    expect(verifyEd25519(encodeUtf8('any'), signature, neutral)).toBe(false)
  })

  test.each([0, 63, 65])('a signature of %d bytes is a wrong one, no exception', (length) => {
    expect(verifyEd25519(new Uint8Array(0), new Uint8Array(length), publicKeyOf(new Uint8Array(32)))).toBe(
      false,
    )
  })
})
