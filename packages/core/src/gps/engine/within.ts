/** Closer to nothing than this is more than a column of type real can tell, and is refused by it. */
const least = 1e-37

/** A number of a phone; null for what lies outside of sense. */
export function within(value: number | null, from: number, to: number): number | null {
  if (value === null || !(value >= from && value <= to)) return null
  return Math.abs(value) < least ? 0 : value
}
