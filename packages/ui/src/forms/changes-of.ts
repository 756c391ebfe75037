/**
 * What stands otherwise than when the form was opened. Nothing else is sent: what somebody else, or another window, has
 * changed meanwhile must not be undone from here.
 */
export const changesOf = <Values extends object>(
  before: { readonly [Name in keyof Values]?: unknown },
  after: Values,
): Partial<Values> =>
  // Names and values are those of `after`, only fewer.
  Object.fromEntries(
    Object.entries(after).filter(([name, value]) => !isSame(before[name as keyof Values], value)),
  ) as Partial<Values>

/** Keys of what comes from the database are in an order of their own. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))]
  return left.length === right.size && left.every(([key, value]) => isSame(value, right.get(key)))
}
