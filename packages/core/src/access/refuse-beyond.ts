import { type Actor, holds, PermissionDenied } from '../kernel/index.ts'

/** Nobody gives or takes what they do not hold themselves; `what` completes "You can not …". */
export function refuseBeyond(actor: Actor, permissions: readonly string[], what: string): void {
  const beyond = permissions.find((permission) => !holds(actor, permission))
  if (beyond) throw new PermissionDenied(beyond, `You can not ${what}: you do not hold ${beyond}`)
}
