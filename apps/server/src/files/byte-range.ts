export interface ByteRange {
  start: number
  /** Inclusive. */
  end: number
}

/**
 * The one range that is asked for (RFC 9110, section 14). Null: all of it, as for what we do not understand or several at once;
 * `beyond`: there is nothing there.
 */
export function byteRange(header: string | undefined, sizeBytes: number): ByteRange | null | 'beyond' {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? []
  if (from === undefined || to === undefined || (from === '' && to === '')) return null
  const start = from === '' ? Math.max(0, sizeBytes - Number(to)) : Number(from)
  const end = from === '' || to === '' ? sizeBytes - 1 : Math.min(Number(to), sizeBytes - 1)
  if (from !== '' && to !== '' && Number(to) < Number(from)) return null
  return start > end || (from === '' && Number(to) === 0) ? 'beyond' : { start, end }
}
