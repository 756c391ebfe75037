import { hash, timingSafeEqual } from 'node:crypto'
import type { Random, Services } from '../../kernel/index.ts'

/** Crockford's base32: no letter looks like a digit. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const codeLength = 10

export const codesInASet = 10

/** 50 random bits as `k7m2q-9xw4t`. */
export function newBackupCode(random: Random): string {
  const text = Array.from(random.bytes(codeLength), (byte) => alphabet[byte % alphabet.length]).join('')
  return `${text.slice(0, codeLength / 2)}-${text.slice(codeLength / 2)}`
}

/** As it was given out, however it was typed. */
const read = (code: string): string =>
  code
    .toLowerCase()
    .replaceAll(/[^0-9a-z]/g, '')
    .replaceAll('o', '0')
    .replaceAll(/[il]/g, '1')

const place = (id: string) => `backup_codes/${id}`
const digest = (code: string): Buffer => hash('sha256', read(code), 'buffer')

/** The code's hash, encrypted: a code is short enough to be guessed from a bare hash, but not without the master key. */
export const sealBackupCode = ({ secrets }: Services, id: string, code: string): Buffer =>
  secrets.wrap(digest(code), place(id))

export const isBackupCode = (
  { secrets }: Services,
  { id, codeHash }: { id: string; codeHash: Uint8Array },
  code: string,
): boolean => timingSafeEqual(secrets.unwrap(codeHash, place(id)), digest(code))
