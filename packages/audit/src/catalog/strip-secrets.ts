import { metadataLimits } from './metadata-limits.ts'
import { isSecretKey } from './secret-keys.ts'

const removedValue = '[removed]'

/**
 * JSON Web Tokens. What stands before the first dot is looked through once, and only where the rest of the form follows: a
 * search from each `eyJ` of a long text would take the square of its length.
 */
const jsonWebToken = /(?<![\w-])(?=[\w-]+\.[\w-]{8,}\.)([\w-]*?)\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g

/**
 * Other secrets that give themselves away by their form, wherever they stand: credentials of an Authorization header,
 * Heimdall's own tokens (`hk_…` and its like, 256 random bits), and secrets in a URL's query.
 */
const secretForms = [
  /\b(?:Bearer|Basic|DPoP)\s+[\w+/=.~-]{8,}/gi,
  /\bh[a-z]{1,3}_[\w-]{32,}/g,
  /(?<=[?&#](?:code|token|access_token|refresh_token|id_token|api_key|key|secret|password)=)[^&#\s"]+/gi,
]

/**
 * A copy of an event's metadata without secrets: the value of every key that names one (at any depth), and text
 * that has a secret's form, becomes `"[removed]"`. Keys stay, so a reader sees that something was there. Levels
 * beyond `metadataLimits.maxDepth` are removed too, so the work stays bounded even for what wasn't checked before.
 */
export function stripSecrets(metadata: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return stripObject(metadata, 1)
}

function stripObject(value: object, depth: number): Record<string, unknown> {
  // fromEntries defines each key, so a key named `__proto__` stays a key.
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      isSecretKey(key) ? removedValue : strip(item, depth + 1),
    ]),
  )
}

function strip(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return stripText(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth > metadataLimits.maxDepth) return removedValue
  return Array.isArray(value) ? value.map((item) => strip(item, depth + 1)) : stripObject(value, depth)
}

function stripText(text: string): string {
  // Shorter than every form above: most values are, and need no search.
  if (text.length < 7) return text
  const withoutTokens = text.replace(jsonWebToken, `$1${removedValue}`)
  return secretForms.reduce((clean, form) => clean.replace(form, removedValue), withoutTokens)
}
