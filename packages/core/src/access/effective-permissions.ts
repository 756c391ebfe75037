import { type SQL, sql } from '@heimdall/db/sql'
import { gives } from './gives.ts'

/** SQL: whether a user has a second factor that works. */
export const hasSecondFactor = (userId: SQL): SQL<boolean> => sql`(
  EXISTS (SELECT FROM totp_factors tf WHERE tf.user_id = ${userId} AND tf.confirmed_at IS NOT NULL)
  OR EXISTS (SELECT FROM passkeys pk WHERE pk.user_id = ${userId})
)`

/** SQL: whether the platform asks every account for a second factor. */
const platformRequiresTwoFactor = sql<boolean>`EXISTS (
  SELECT FROM settings WHERE key = 'two_factor_required' AND value = 'true'::jsonb
)`

/** SQL: whether role `r` counts for a user: one that asks for a second factor gives nothing to whoever has none. */
const counts = (userId: SQL) => sql`(
  NOT (r.requires_two_factor OR ${platformRequiresTwoFactor}) OR ${hasSecondFactor(userId)}
)`

/** SQL: whether role `r` gives a user nothing until a second factor is set up. */
export const isHeldBack = (userId: SQL): SQL<boolean> => sql`(NOT ${counts(userId)})`

/** SQL for the permission names that a user holds: the union over the roles that count. `userId` is a column or a parameter. */
export const permissionsOfUser = (userId: SQL): SQL<string[]> => permissionsThrough(userId, counts(userId))

/** SQL: the same, with those that wait for a second factor: what the account can come to hold. */
export const grantedPermissionsOfUser = (userId: SQL): SQL<string[]> => permissionsThrough(userId, sql`true`)

const permissionsThrough = (userId: SQL, condition: SQL): SQL<string[]> => sql`ARRAY(
  SELECT p.name FROM permissions p WHERE EXISTS (
    SELECT FROM user_roles ur JOIN roles r ON r.id = ur.role_id
    WHERE ur.user_id = ${userId} AND ${condition} AND ${gives(sql`r`)}
  )
)`

/** SQL for the permission names that the roles of an API key leave to it. */
export const permissionsOfKeyRoles = (keyId: SQL): SQL<string[]> => sql`ARRAY(
  SELECT p.name FROM permissions p WHERE EXISTS (
    SELECT FROM api_key_roles kr JOIN roles r ON r.id = kr.role_id
    WHERE kr.api_key_id = ${keyId} AND ${gives(sql`r`)}
  )
)`

/** SQL for the names of a user's roles, in order, whether they count at the moment or not. */
export const rolesOfUser = (userId: SQL): SQL<string[]> => sql`ARRAY(
  SELECT r.name FROM user_roles ur JOIN roles r ON r.id = ur.role_id WHERE ur.user_id = ${userId} ORDER BY r.name
)`

/** SQL: the same, without those that wait for a second factor. */
export const countingRolesOfUser = (userId: SQL): SQL<string[]> => sql`ARRAY(
  SELECT r.name FROM user_roles ur JOIN roles r ON r.id = ur.role_id
  WHERE ur.user_id = ${userId} AND ${counts(userId)} ORDER BY r.name
)`

/** SQL: whether a user has to set a second factor up before all their roles count. */
export const owesSecondFactor = (userId: SQL): SQL<boolean> => sql`(
  NOT ${hasSecondFactor(userId)} AND (
    ${platformRequiresTwoFactor}
    OR EXISTS (
      SELECT FROM user_roles ur JOIN roles r ON r.id = ur.role_id
      WHERE ur.user_id = ${userId} AND r.requires_two_factor
    )
  )
)`
