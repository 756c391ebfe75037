/** A code or short name in an address, or undefined: whoever wrote the link may have written anything. */
export const word = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[a-z][a-z0-9_-]{0,40}$/.test(value) ? value : undefined
