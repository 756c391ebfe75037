/** So many keys a list names at once, as S3 does. */
export const mostBlobKeys = 1_000

const key = /^[a-z0-9_-][a-z0-9._-]*(?:\/[a-z0-9_-][a-z0-9._-]*)*$/

/** Keys are made by us alone; one that could leave its place is a mistake of ours. */
export function checkBlobKey(text: string): string {
  if (!key.test(text) || text.length > 500) throw new Error(`${JSON.stringify(text)} is no key of a blob`)
  return text
}
