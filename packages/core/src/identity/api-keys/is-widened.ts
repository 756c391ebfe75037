import type { ApiKey } from '@heimdall/contracts'

type Extent = Pick<ApiKey, 'permissions' | 'roles' | 'allowedIps' | 'expiresAt'>

/** Whether a key can be used for more than before, from elsewhere, or for longer. */
export function isWidened(before: Extent, after: Extent): boolean {
  const grows = (from: readonly string[], to: readonly string[]) => to.some((name) => !from.includes(name))
  /** Null, and no address, say: all. */
  const opens = (from: readonly string[] | null, to: readonly string[] | null) =>
    from !== null && (to === null || grows(from, to))
  const addresses = ({ allowedIps }: Extent) => (allowedIps.length === 0 ? null : allowedIps)
  const end = ({ expiresAt }: Extent) =>
    expiresAt === null ? Number.POSITIVE_INFINITY : Date.parse(expiresAt)
  return (
    grows(before.permissions, after.permissions) ||
    opens(before.roles, after.roles) ||
    opens(addresses(before), addresses(after)) ||
    end(after) > end(before)
  )
}
