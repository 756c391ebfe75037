import { hashToken, newToken, type Random } from '../../kernel/index.ts'

const keyPrefix = 'hk_'
/** Enough to tell keys apart, far too little to guess one. */
const shownCharacters = 8

/** The key itself, for the answer alone, and what is stored of it. */
export function newKey(random: Random): { key: string; stored: { keyHash: Buffer; prefix: string } } {
  const key = newToken(random, keyPrefix)
  return {
    key,
    stored: { keyHash: hashToken(key), prefix: key.slice(0, keyPrefix.length + shownCharacters) },
  }
}
