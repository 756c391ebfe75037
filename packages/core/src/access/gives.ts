import { type SQL, sql } from '@heimdall/db/sql'

/**
 * SQL: whether a role gives permission `p`, and be it only later, once a second factor is set up. `role` is its alias. A
 * super admin holds all there are.
 */
export const gives = (role: SQL): SQL<boolean> => sql`((${role}.is_system AND ${role}.name = 'super_admin')
  OR EXISTS (SELECT FROM role_permissions rp WHERE rp.role_id = ${role}.id AND rp.permission_id = p.id))`
