import type { Me } from '@heimdall/contracts'

/** As the server decides: nobody gives or takes what they do not hold. */
export const mayGrant = (me: Pick<Me, 'permissions'>, permissions: readonly string[]): boolean =>
  me.permissions.includes('role:write') && permissions.every((name) => me.permissions.includes(name))
