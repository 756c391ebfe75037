/** Joins class names. Nothing is merged: a `className` from outside is for placement (margin, width), not for repainting. */
export function cx(...parts: readonly (string | false | null | undefined)[]): string {
  return parts.filter(Boolean).join(' ')
}
