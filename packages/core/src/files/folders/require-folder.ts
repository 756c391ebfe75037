import type { Database, Transaction } from '@heimdall/db'
import { type FileFolderRow, fileFolders } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { notFound } from '../../kernel/index.ts'

/** It stays until the transaction ends. */
export async function requireFolder(db: Database | Transaction, id: string): Promise<FileFolderRow> {
  const [folder] = await db.select().from(fileFolders).where(eq(fileFolders.id, id)).for('key share')
  if (!folder) throw notFound('This folder')
  return folder
}
