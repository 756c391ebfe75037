import type { SecondFactor } from '@heimdall/contracts'
import { clientOf, type Database, type Transaction } from '@heimdall/db'

/** What an account can prove itself with besides its password; empty when it has no second factor. */
export async function secondFactorsOf(db: Database | Transaction, userId: string): Promise<SecondFactor[]> {
  const [row] = await clientOf(db)<{ totp: boolean; passkey: boolean; backup: boolean }[]>`
    SELECT
      EXISTS (SELECT FROM totp_factors WHERE user_id = ${userId} AND confirmed_at IS NOT NULL) AS totp,
      EXISTS (SELECT FROM passkeys WHERE user_id = ${userId}) AS passkey,
      EXISTS (SELECT FROM backup_codes WHERE user_id = ${userId} AND used_at IS NULL) AS backup`
  if (!row || !(row.totp || row.passkey)) return []
  return [
    ...(row.totp ? ['totp' as const] : []),
    ...(row.passkey ? ['passkey' as const] : []),
    ...(row.backup ? ['backup_code' as const] : []),
  ]
}
