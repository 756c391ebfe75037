import { MalformedError } from '../errors.ts'

/**
 * A size or an index: ASCII digits without leading zeroes. The formats allow up to 2^63, we stop at 2^53 - 1, where
 * numbers stop being exact.
 *
 * @throws MalformedError
 */
export function parseDecimal(text: string): number {
  const value = /^(0|[1-9][0-9]{0,15})$/.test(text) ? Number(text) : Number.NaN
  if (!Number.isSafeInteger(value)) throw new MalformedError('not a decimal number')
  return value
}
