import { MalformedError } from '../errors.ts'
import { fullWidth } from './tile.ts'

/** Bytes: the length stands in 16 bits. */
export const maxEntrySize = 0xffff

/**
 * An entry bundle of C2SP tlog-tiles: each entry behind its length, 16 bits, big-endian.
 *
 * @throws RangeError for more than 256 entries, or one of more than 65,535 bytes
 */
export function encodeEntries(entries: readonly Uint8Array[]): Uint8Array {
  if (entries.length > fullWidth) throw new RangeError('a bundle holds 256 entries at most')
  if (entries.some(({ length }) => length > maxEntrySize)) throw new RangeError('an entry is too long')
  const bundle = new Uint8Array(entries.reduce((size, { length }) => size + 2 + length, 0))
  const view = new DataView(bundle.buffer)
  let offset = 0
  for (const entry of entries) {
    view.setUint16(offset, entry.length)
    bundle.set(entry, offset + 2)
    offset += 2 + entry.length
  }
  return bundle
}

/**
 * @param width how many entries the bundle has to hold
 * @returns views into the bundle, not copies
 * @throws MalformedError unless the bundle holds exactly so many
 */
export function decodeEntries(bundle: Uint8Array, width: number): Uint8Array[] {
  const view = new DataView(bundle.buffer, bundle.byteOffset, bundle.byteLength)
  const entries: Uint8Array[] = []
  let offset = 0
  while (offset < bundle.length && entries.length < width) {
    const start = offset + 2
    if (start > bundle.length) throw new MalformedError('an entry bundle is cut short')
    offset = start + view.getUint16(start - 2)
    if (offset > bundle.length) throw new MalformedError('an entry bundle is cut short')
    entries.push(bundle.subarray(start, offset))
  }
  if (entries.length !== width || offset !== bundle.length) {
    throw new MalformedError('an entry bundle has another number of entries')
  }
  return entries
}
