import type { Transaction } from '@heimdall/db'
import { sql } from '@heimdall/db/sql'
import { channels } from '../../kernel/index.ts'

/** With the commit the workers of every process hear that something is due. */
export const announceWork = (tx: Transaction) => tx.execute(sql`SELECT pg_notify(${channels.work}, '')`)
