import { type SQL, sql } from '@heimdall/db/sql'
import { isHeldBack } from '../effective-permissions.ts'

/** SQL: a row for each permission and each role that gives it to a user. The same rules as `permissionsOfUser`. */
export const grantsOf = (userId: SQL): SQL => sql`(
  SELECT p.id AS permission_id, p.name AS permission, p.description, r.id AS role_id, r.name AS role,
    ${isHeldBack(sql`ur.user_id`)} AS held_back
  FROM user_roles ur JOIN roles r ON r.id = ur.role_id CROSS JOIN LATERAL (
    SELECT p.* FROM role_permissions rp JOIN permissions p ON p.id = rp.permission_id
    WHERE rp.role_id = r.id AND NOT (r.is_system AND r.name = 'super_admin')
    UNION ALL SELECT p.* FROM permissions p WHERE r.is_system AND r.name = 'super_admin'
  ) p
  WHERE ur.user_id = ${userId}
)`

/** SQL: roles of such rows as JSON, in order. */
export const rolesAsJson = sql`json_agg(json_build_object('id', role_id, 'name', role, 'heldBack', held_back)
  ORDER BY held_back, lower(role))`
