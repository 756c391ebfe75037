import type { Transaction } from '@heimdall/db'
import { files, fileUploads } from '@heimdall/db/core'
import { and, eq, ne, type SQL, sql } from '@heimdall/db/sql'
import type { Services } from '../kernel/index.ts'
import { readFileSettings } from '../settings/index.ts'

export interface FileLimits {
  maxFileBytes: number
  ownQuotaBytes: number
  quotaBytes: number
}

const mebibyte = 1024 ** 2

export async function readFileLimits(db: Services['primary']['db'] | Transaction): Promise<FileLimits> {
  const settings = await readFileSettings(db)
  return {
    maxFileBytes: settings.file_max_mb * mebibyte,
    ownQuotaBytes: settings.file_own_quota_mb * mebibyte,
    quotaBytes: settings.file_quota_mb * mebibyte,
  }
}

/** Taken by whoever begins an upload or changes folders, so that what was found free still is when it is taken. */
export async function takeFilesLock(tx: Transaction): Promise<void> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtext('heimdall files'))`)
}

/** Of files and of uploads on their way; of one person, or of all. */
export async function usedBytes(
  db: Services['primary']['db'] | Transaction,
  userId?: string,
): Promise<number> {
  const [stored, coming] = await Promise.all([
    sum(db, files, and(ne(files.state, 'infected'), userId ? eq(files.uploadedBy, userId) : undefined)),
    sum(db, fileUploads, userId ? eq(fileUploads.uploadedBy, userId) : undefined),
  ])
  return stored + coming
}

async function sum(
  db: Services['primary']['db'] | Transaction,
  table: typeof files | typeof fileUploads,
  where: SQL | undefined,
): Promise<number> {
  const [row] = await db
    .select({ bytes: sql<string>`coalesce(sum(${table.sizeBytes}), 0)` })
    .from(table)
    .where(where)
  return Number(row?.bytes ?? 0)
}
