import type { Database, Transaction } from '@heimdall/db'
import { sql } from '@heimdall/db/sql'

/** Whether anybody administers this Heimdall yet. */
export async function superAdminExists(db: Database | Transaction): Promise<boolean> {
  const [row] = await db.execute<{ any: boolean }>(sql`
    SELECT EXISTS (
      SELECT FROM user_roles ur JOIN roles r ON r.id = ur.role_id JOIN users u ON u.id = ur.user_id
      WHERE r.name = 'super_admin' AND r.is_system AND u.deleted_at IS NULL
    ) AS any`)
  return row?.any ?? false
}
