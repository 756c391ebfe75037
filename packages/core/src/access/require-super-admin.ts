import { type Actor, PermissionDenied } from '../kernel/index.ts'

/**
 * For what super admins alone do to others, and Heimdall itself. Such a verb is for people (`self`): keys and apps hold
 * permissions, and no role. `what` completes "Only a super admin can …". What is lacking, and so recorded, is the role.
 */
export function requireSuperAdmin(actor: Actor, what: string): void {
  if (actor.type === 'system') return
  if (actor.type === 'user' && actor.roles.includes('super_admin')) return
  throw new PermissionDenied('super_admin', `Only a super admin can ${what}`, 'super_admin_only')
}
