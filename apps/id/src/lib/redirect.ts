/** Below these the router of another app, or no app at all, answers. */
const foreign = /^\/(admin|docs|oidc|v1|trpc|gps|openapi\.json|healthz|readyz|metrics)(?=[/?#]|$)/

/**
 * A path of this origin, or undefined. The address comes from a link that anybody may have written, so whatever could
 * lead to another host is dropped: `//host`, `/\host`, control characters that the parser would skip, `javascript:`.
 */
export function safePath(value: unknown, origin = window.location.origin): string | undefined {
  if (typeof value !== 'string' || !value.startsWith('/') || value.length > 2_000) return undefined
  if (!URL.canParse(value, origin)) return undefined
  const url = new URL(value, origin)
  if (url.origin !== origin || url.pathname.startsWith('//')) return undefined
  return url.pathname + url.search + url.hash
}

/** Whether this app's router has a page for it; anything else needs a full navigation. */
export const isOwnPath = (path: string): boolean => !foreign.test(path)
