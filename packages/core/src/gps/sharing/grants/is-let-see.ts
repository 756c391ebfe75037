import { gpsGrants } from '@heimdall/db/core'
import { type SQL, sql } from '@heimdall/db/sql'
import { isHeldBack } from '../../../access/index.ts'

/** SQL: whether a grant lets somebody see: it is theirs, or of a role of theirs that does not wait for a second factor. */
export const isLetSee = (viewerId: string): SQL => sql`(
  ${gpsGrants.granteeId} = ${viewerId}::uuid
  OR ${gpsGrants.roleId} IN (
    SELECT ur.role_id FROM user_roles ur JOIN roles r ON r.id = ur.role_id
    WHERE ur.user_id = ${viewerId}::uuid AND NOT ${isHeldBack(sql`ur.user_id`)}
  )
)`
