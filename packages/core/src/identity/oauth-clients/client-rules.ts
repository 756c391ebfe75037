import { createPublicKey, type JsonWebKey } from 'node:crypto'
import type { OAuthAppKeysInput } from '@heimdall/contracts'
import { type Actor, fieldError, holds, PermissionDenied } from '../../kernel/index.ts'

export const deviceCodeGrant = 'urn:ietf:params:oauth:grant-type:device_code'

interface Uses {
  redirectUris: readonly string[]
  botPermissions: readonly string[]
  usesDeviceCode: boolean
}

/** The grants that an app needs for what it does. */
export const grantsOf = ({ redirectUris, botPermissions, usesDeviceCode }: Uses): string[] => [
  ...(redirectUris.length > 0 ? ['authorization_code'] : []),
  ...(usesDeviceCode ? [deviceCodeGrant] : []),
  ...(redirectUris.length > 0 || usesDeviceCode ? ['refresh_token'] : []),
  ...(botPermissions.length > 0 ? ['client_credentials'] : []),
]

/**
 * Only one that has no web address may choose its port, or have a scheme of its own. By http one returns to one's own machine
 * alone (RFC 8252, section 7.3); what keeps a secret there is a server that somebody develops.
 */
export const applicationTypeOf = (
  type: 'public' | 'confidential',
  redirectUris: readonly string[],
): 'web' | 'native' => {
  const hasScheme = redirectUris.some((uri) => !/^https?:/i.test(uri))
  const isDesktop =
    type === 'public' && redirectUris.length > 0 && redirectUris.every((uri) => /^http:/i.test(uri))
  return hasScheme || isDesktop ? 'native' : 'web'
}

/** Nobody gives a bot what they do not hold. */
export function refuseBeyond(actor: Actor, permissions: readonly string[]): void {
  const missing = permissions.find((permission) => !holds(actor, permission))
  if (missing !== undefined) throw new PermissionDenied(missing)
}

type Keys = OAuthAppKeysInput | null | undefined

/** How an app proves itself: by its keys, where it has some. */
export const authMethodOf = (type: 'public' | 'confidential', jwks: Keys) =>
  type === 'public' ? 'none' : jwks ? 'private_key_jwt' : 'client_secret_basic'

/** What looks like a key may still be none: a point beside its curve, or one that is soon guessed. */
export function refuseBadKeys(jwks: Keys): void {
  for (const [index, key] of (jwks?.keys ?? []).entries()) {
    if (isGoodKey(key)) continue
    const message = `keys[${index}] is no public key that can be relied upon: RSA takes 2048 bits and the exponent 65537, EC a point on its curve`
    throw fieldError('BAD_REQUEST', 'jwks', 'bad_key', message)
  }
}

function isGoodKey(key: OAuthAppKeysInput['keys'][number]): boolean {
  try {
    // To zod what is left out may be undefined, which Node takes as well and its types do not.
    const { asymmetricKeyDetails } = createPublicKey({ key: key as JsonWebKey, format: 'jwk' })
    if (key.kty !== 'RSA') return true
    const { modulusLength = 0, publicExponent = 0n } = asymmetricKeyDetails ?? {}
    return modulusLength >= 2048 && publicExponent === 65_537n
  } catch {
    return false
  }
}
