import { type Actor, holds, PermissionDenied } from '../../kernel/index.ts'

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

/** Only one that has no web address may choose its port, or have a scheme of its own. */
export const applicationTypeOf = (redirectUris: readonly string[]): 'web' | 'native' =>
  redirectUris.some((uri) => !/^https?:/.test(uri)) ? 'native' : 'web'

/** Nobody gives a bot what they do not hold. */
export function refuseBeyond(actor: Actor, permissions: readonly string[]): void {
  const missing = permissions.find((permission) => !holds(actor, permission))
  if (missing !== undefined) throw new PermissionDenied(missing)
}
