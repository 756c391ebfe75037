import type { Database, Transaction } from '@heimdall/db'
import { webhookEndpoints } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { notFound } from '../../kernel/index.ts'
import type { WebhookRow } from './queries.ts'

export async function requireWebhook(db: Database | Transaction, id: string): Promise<WebhookRow> {
  const [row] = await db.select().from(webhookEndpoints).where(eq(webhookEndpoints.id, id))
  if (!row) throw notFound('This webhook')
  return row
}
