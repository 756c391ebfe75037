import type { Transaction } from '@heimdall/db'
import { settingChanges } from '@heimdall/db/core'
import { sql } from '@heimdall/db/sql'
import { type Actor, newId, type Services, userIdOf } from '../kernel/index.ts'

interface Change {
  key: string
  kind: 'created' | 'updated' | 'deleted'
  /** Null: there was none, or it is a secret. */
  oldValue: unknown
  newValue: unknown
  isSecret?: boolean
}

const keptOfEach = 100

/** Remembers what a setting was, in the transaction that changes it, and forgets what lies a hundred changes back. */
export async function keepChange(
  services: Services,
  tx: Transaction,
  actor: Actor,
  { key, kind, oldValue, newValue, isSecret = false }: Change,
): Promise<void> {
  const json = (value: unknown) => sql`${JSON.stringify(isSecret ? null : (value ?? null))}::jsonb`
  await tx.insert(settingChanges).values({
    id: newId(services),
    key,
    kind,
    oldValue: json(oldValue),
    newValue: json(newValue),
    isSecret,
    changedBy: userIdOf(actor),
    changedAt: services.clock.now(),
  })
  await tx.execute(sql`
    DELETE FROM setting_changes WHERE key = ${key} AND id < (
      SELECT id FROM setting_changes WHERE key = ${key} ORDER BY id DESC LIMIT 1 OFFSET ${keptOfEach - 1}
    )`)
}
