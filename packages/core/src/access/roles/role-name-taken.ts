import type { Transaction } from '@heimdall/db'
import { roles } from '@heimdall/db/core'
import { and, ne, sql } from '@heimdall/db/sql'
import { fieldError } from '../../kernel/index.ts'

/** Names are told apart without case: `Mods` beside `mods` would only confuse. The access lock makes it exact. */
export async function refuseTakenName(tx: Transaction, name: string, except?: string): Promise<void> {
  const same = sql`lower(${roles.name}) = lower(${name})`
  const [row] = await tx
    .select({ id: roles.id })
    .from(roles)
    .where(except === undefined ? same : and(same, ne(roles.id, except)))
  if (row) throw fieldError('CONFLICT', 'name', 'name_taken', 'There is a role of this name already')
}
