import { describe, expect, test } from 'vitest'
import { formatCheckpoint } from '../checkpoint/checkpoint.ts'
import { MalformedError, UnverifiedError } from '../errors.ts'
import { leafHash, sha256 } from '../merkle/hash.ts'
import { signNote } from '../note/sign-note.ts'
import { createNoteKey, parseSignerKey } from '../note/signer.ts'
import { parseVerifierKey } from '../note/verifier.ts'
import { testWitness } from '../testing/cosign.ts'
import { memoryLog } from '../testing/memory-log.ts'
import { encodeBase64 } from '../text/base64.ts'
import { encodeUtf8 } from '../text/utf8.ts'
import { proveInclusion } from '../tree/prove.ts'
import { formatProofFile, type ProofFile, parseProofFile } from './proof-file.ts'
import { verifyProofFile } from './verify-proof-file.ts'

// github.com/transparency-dev/formats, proof/tlog_proof_test.go
describe('as published', () => {
  const [one, two] = [sha256(encodeUtf8('hash1')), sha256(encodeUtf8('hash2'))]
  test.each<[string, ProofFile, string]>([
    [
      'without extra data',
      { index: 5, proof: [one, two], checkpoint: 'test checkpoint\n' },
      `c2sp.org/tlog-proof@v1\nindex 5\n${encodeBase64(one)}\n${encodeBase64(two)}\n\ntest checkpoint\n`,
    ],
    [
      'with extra data',
      { index: 10, proof: [one], extra: encodeUtf8('extra information'), checkpoint: 'checkpoint data\n' },
      `c2sp.org/tlog-proof@v1\nextra ZXh0cmEgaW5mb3JtYXRpb24=\nindex 10\n${encodeBase64(one)}\n\ncheckpoint data\n`,
    ],
    [
      'without hashes',
      { index: 0, proof: [], checkpoint: 'checkpoint\n' },
      'c2sp.org/tlog-proof@v1\nindex 0\n\ncheckpoint\n',
    ],
  ])('%s', (_what, file, text) => {
    expect(formatProofFile(file)).toBe(text)
    expect(parseProofFile(text)).toEqual(file)
  })

  const head = 'c2sp.org/tlog-proof@v1'
  test.each([
    ['no header', 'wrong-header\nindex 0\n\ncheckpoint\n'],
    ['extra data that is not base64', `${head}\nextra !!notbase64!!\nindex 0\n\ncheckpoint\n`],
    ['no index', `${head}\n\n\ncheckpoint\n`],
    ['an index that is no number', `${head}\nindex notanumber\n\ncheckpoint\n`],
    ['a negative index', `${head}\nindex -5\n\ncheckpoint\n`],
    ['a hash that is not base64', `${head}\nindex 0\n!!notbase64!!\n\ncheckpoint\n`],
    ['a hash of 64 bytes', `${head}\nindex 0\n${encodeBase64(new Uint8Array(64))}\n\ncheckpoint\n`],
    ['a line without end', `${head}\nindex 0\n${'a'.repeat(65 * 1024)}\n`],
    ['an empty extra line', `${head}\nextra \nindex 0\n\ncheckpoint\n`],
    ['extra data behind the index', `${head}\nindex 0\nextra ZXh0\n\ncheckpoint\n`],
    ['an index with a leading zero', `${head}\nindex 00\n\ncheckpoint\n`],
    ['64 hashes', `${head}\nindex 0\n${`${encodeBase64(one)}\n`.repeat(64)}\ncheckpoint\n`],
    ['Windows line ends', `${head}\r\nindex 0\r\n\r\ncheckpoint\r\n`],
  ])('refuses %s', (_what, text) => {
    expect(() => parseProofFile(text)).toThrow(MalformedError)
  })
})

describe('verifying', async () => {
  const entries = Array.from({ length: 300 }, (_, index) => encodeUtf8(`entry ${index}`))
  const log = memoryLog()
  log.add(entries.map((entry) => leafHash(entry)))
  const { signerKey, verifierKey } = createNoteKey('log.example', new Uint8Array(32).fill(1))
  const witness = testWitness('witness.example', new Uint8Array(32).fill(2))
  const root = log.roots.get(300) ?? new Uint8Array(0)
  const text = formatCheckpoint({ origin: 'log.example', size: 300, root, extensions: [] })
  const checkpoint = signNote(text, [parseSignerKey(signerKey)], [witness.cosign(text, 1_700_000_000)])
  const trust = {
    origin: 'log.example',
    log: [parseVerifierKey(verifierKey)],
    witnesses: [parseVerifierKey(witness.verifierKey)],
  }
  const file = { index: 123, proof: await proveInclusion(123, 300, log.readTile), checkpoint }
  const leaf = leafHash(encodeUtf8('entry 123'))

  test('gives the checkpoint and who saw it', () => {
    const opened = verifyProofFile(parseProofFile(formatProofFile(file)), leaf, trust)
    expect(opened.checkpoint.size).toBe(300)
    expect(opened.cosignatures).toMatchObject([{ name: 'witness.example', time: 1_700_000_000 }])
  })

  test.each([
    ['another entry', file, leafHash(encodeUtf8('entry 124')), trust],
    ['another index', { ...file, index: 122 }, leaf, trust],
    ['an index past the end', { ...file, index: 300 }, leaf, trust],
    ['a proof cut short', { ...file, proof: file.proof.slice(1) }, leaf, trust],
    ['a log that is not trusted', file, leaf, { ...trust, log: [] }],
    ['another origin', file, leaf, { ...trust, origin: 'other.example' }],
    ['a changed checkpoint', { ...file, checkpoint: checkpoint.replace('300', '301') }, leaf, trust],
  ])('not with %s', (_what, changed, hash, by) => {
    expect(() => verifyProofFile(changed, hash, by)).toThrow(UnverifiedError)
  })

  test('of the text of a file, no changed character leaves it verified, other than extra data', () => {
    const whole = formatProofFile({ ...file, extra: encodeUtf8('x') })
    for (let at = 0; at < whole.length; at++) {
      const inExtra = at >= whole.indexOf('extra ') && at < whole.indexOf('index ')
      const changed = `${whole.slice(0, at)}${whole[at] === 'A' ? 'B' : 'A'}${whole.slice(at + 1)}`
      const verify = () => verifyProofFile(parseProofFile(changed), leaf, trust)
      // A witness's name or key id, changed, makes it an unknown one: left out, and no harm to the log's own signature.
      if (inExtra) continue
      try {
        expect(verify().cosignatures).toEqual([])
      } catch (error) {
        expect([MalformedError, UnverifiedError].some((known) => error instanceof known)).toBe(true)
      }
    }
  })
})
