/** Anywhere in a key's squashed name (`clientSecret`, `client_secret` and `CLIENT-SECRET` are `clientsecret`). */
const secretParts = new RegExp(
  [
    'passw(or)?d|passphrase|passcode|secret|token|cookie|authori[sz]ation|credential|bearer|mnemonic|recoveryphrase',
    '(api|private|signing|encryption|master|access|app|system|session|ssh|wrapping|pull|ingest)keys?$',
    '(otp|backup|recovery|auth|authori[sz]ation|verification|mfa|2fa|login|reset|invite|user|device|security)codes?$',
    'twofactorcodes?$|onetimecodes?$|codeverifier|setupkey',
  ].join('|'),
)

/** Whole words: too short to look for inside others (`botPrefix` holds "otp"). */
const secretWords = /(^| )([ht]?otp|pwd|pw|jwt|jwk|psk|cvv|cvc)s?( |$)/

/** Names that are secret only if they stand alone. */
const secretNames = /^(pass|auth|pin|sid|sessid|phpsessid|codes?|xcsrf|xsrf|csrf|seed|nonce)$/

/** Last words that turn a secret's name into one of a harmless fact about it: `tokenType`, `backupCodesRemaining`. */
const harmlessEnds = new RegExp(
  '(^| )(types?|ids?|counts?|remaining|left|changed|renewed|expires|expired|expiry|expiration|at|in|names?|status|' +
    'required|enabled|disabled|used|prefix|kind|policy|length|strength|age|days|seconds|method|endpoint|errors?|' +
    'consent|scopes?|rotated|revoked|created|refreshed)$',
)

/** The same where a key is written without any separator, which leaves only long and clear endings to trust. */
const harmlessTails =
  /^[a-z0-9]+(types?|tokenid|keyid|credentialid|expires(at|in)|counts?|remaining|required|enabled)$/

/** What may come before "code" in a key that holds no secret. */
const harmlessCodes = new RegExp(
  '(^| )(status|http|error|err|exit|close|reason|result|response|return|country|language|lang|locale|currency|region|' +
    'state|city|area|postal|post|zip|calling|dial|iso|iata|icao|airport|color|colour|key|event|discord|api|opcode|op|' +
    'source|sub|postgres|sql) codes?$',
)

// The same few hundred keys arrive again and again. Bounded, since bots choose keys.
const verdicts = new Map<string, boolean>()
const maxVerdicts = 2000

/**
 * Whether a metadata key names a secret: password, token, cookie, one-time code, private key. Case and separators
 * don't matter. When in doubt it does: a lost detail is mended, a leaked token is not.
 */
export function isSecretKey(key: string): boolean {
  const known = verdicts.get(key)
  if (known !== undefined) return known
  const verdict = judge(key)
  if (verdicts.size >= maxVerdicts) verdicts.clear()
  verdicts.set(key, verdict)
  return verdict
}

function judge(key: string): boolean {
  const words = key
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\d+$/, '')
    .trim()
  const squashed = words.replaceAll(' ', '')
  if (secretNames.test(squashed)) return true
  if (/ codes?$/.test(words)) return !harmlessCodes.test(words)
  if (harmlessEnds.test(words) || harmlessTails.test(words)) return false
  return secretParts.test(squashed) || secretWords.test(words)
}
