import type { SealedColumn } from './rewrap-column.ts'

/** What the master key wraps in the time series. */
export const auditSealedColumns: readonly SealedColumn[] = [
  { table: 'audit_signer', column: 'wrapped_seed' },
  { table: 'audit_subject_keys', column: 'wrapped_key' },
]
