import { auditSealedColumns, rewrapColumn, type SealedColumn } from '@heimdall/audit'
import type { Services } from '../kernel/index.ts'

/** What `services.secrets` seals in the primary database, each value bound to its row. A test finds one that is missing. */
export const sealedColumns: readonly SealedColumn[] = [
  { table: 'totp_factors', column: 'secret', boundTo: "'totp_factors/' || user_id" },
  { table: 'backup_codes', column: 'code_hash', boundTo: "'backup_codes/' || id" },
  { table: 'identity_providers', column: 'client_secret', boundTo: "'identity_providers/' || id" },
  { table: 'provider_flows', column: 'secrets', boundTo: "'provider_flows/' || id" },
  { table: 'pending_registrations', column: 'profile', boundTo: "'pending_registrations/' || id" },
  { table: 'mail_outbox', column: 'content', boundTo: "'mail_outbox/' || id" },
  { table: 'gps_sharing', column: 'secret', boundTo: "'gps_sharing/' || user_id" },
  { table: 'settings', column: 'sealed', boundTo: "'settings/' || key" },
  { table: 'webhook_endpoints', column: 'secret', boundTo: "'webhook_endpoints/' || id" },
  { table: 'webhook_endpoints', column: 'previous_secret', boundTo: "'webhook_endpoints/' || id" },
  { table: 'integrations', column: 'access_token', boundTo: "'integrations/' || id" },
  { table: 'integrations', column: 'refresh_token', boundTo: "'integrations/' || id" },
  { table: 'integration_flows', column: 'secrets', boundTo: "'integration_flows/' || id" },
  {
    table: 'oidc_payloads',
    column: 'sealed_id',
    boundTo: "'oidc_payloads/' || model || '/' || encode(id_hash, 'hex')",
  },
  { table: 'oidc_signing_keys', column: 'private_key', boundTo: "'oidc_signing_keys/' || id" },
  {
    table: 'idempotency_keys',
    column: 'answer',
    boundTo: "'idempotency_keys/' || encode(key_hash, 'hex')",
  },
]

export type Rotated = { table: string; count: number }[]

/** Wraps all that is sealed anew under the first master key. Can be stopped and run again; servers may go on. */
export async function rotateKeys({ primary, audit, secrets }: Services): Promise<Rotated> {
  const rotated: Rotated = []
  for (const [sql, columns] of [
    [primary.sql, sealedColumns],
    [audit.timeseries.sql, auditSealedColumns],
  ] as const) {
    for (const column of columns) {
      rotated.push({ table: column.table, count: await rewrapColumn(sql, secrets, column) })
    }
  }
  return rotated
}
