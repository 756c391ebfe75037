import { type SQL, sql } from 'drizzle-orm'

/**
 * SQL for the permission names that a user holds: the union over the roles; a super admin holds all there are.
 * `userId` is a column or a parameter.
 */
export const permissionsOfUser = (userId: SQL): SQL<string[]> => sql`ARRAY(
  SELECT p.name FROM permissions p WHERE EXISTS (
    SELECT FROM user_roles ur JOIN roles r ON r.id = ur.role_id
    WHERE ur.user_id = ${userId} AND (
      (r.is_system AND r.name = 'super_admin')
      OR EXISTS (SELECT FROM role_permissions rp WHERE rp.role_id = r.id AND rp.permission_id = p.id)
    )
  )
)`

/** SQL for the names of a user's roles, in order. */
export const rolesOfUser = (userId: SQL): SQL<string[]> => sql`ARRAY(
  SELECT r.name FROM user_roles ur JOIN roles r ON r.id = ur.role_id WHERE ur.user_id = ${userId} ORDER BY r.name
)`
