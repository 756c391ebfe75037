import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync } from 'node:crypto'

/** Places in the feed, as those outside carry them: how much happens to everybody's devices is not theirs to count. */
export interface FeedPlaces {
  /** The same place is the same text in every process. */
  print(place: number): string
  /** Null for what none of our master keys has made. */
  read(text: string): number | null
}

const cipher = 'aes-256-ecb'
const blockBytes = 16
const printedPlace = /^[\w-]{22}$/
/** Many streams come to the same places. */
const mostKnown = 5_000

/**
 * One block of AES-256 under a key of its own: 64 bits of the place, 64 of zeros, by which a block that somebody else has made is
 * known (encode, then encipher: Bellare and Rogaway, 2000). One block has no pattern that ECB could show. The first master key
 * prints, all of them read, so that a new one can be put before the old.
 */
export function createFeedPlaces(masterKeys: readonly Uint8Array[]): FeedPlaces {
  const keys = masterKeys.map((key) =>
    createSecretKey(Buffer.from(hkdfSync('sha256', key, '', 'heimdall feed places', 32))),
  )
  const [first] = keys
  if (!first) throw new Error('Places in the feed need a master key')
  const enciphering = createCipheriv(cipher, first, null).setAutoPadding(false)
  const decipherings = keys.map((key) => createDecipheriv(cipher, key, null).setAutoPadding(false))
  const known = new Map<number, string>()
  return {
    print(place) {
      const before = known.get(place)
      if (before !== undefined) return before
      const block = Buffer.alloc(blockBytes)
      block.writeBigUInt64BE(BigInt(place))
      const text = enciphering.update(block).toString('base64url')
      if (known.size >= mostKnown) known.clear()
      known.set(place, text)
      return text
    },
    read(text) {
      if (!printedPlace.test(text)) return null
      for (const deciphering of decipherings) {
        const block = deciphering.update(Buffer.from(text, 'base64url'))
        const place = block.readBigUInt64BE()
        if (block.readBigUInt64BE(8) === 0n && place <= Number.MAX_SAFE_INTEGER) return Number(place)
      }
      return null
    },
  }
}
