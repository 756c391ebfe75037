import { exportKeptDays } from '@heimdall/contracts'
import { dataExportJobs } from '@heimdall/db/core'
import { and, eq, sql } from '@heimdall/db/sql'
import type { Services } from '../../../kernel/index.ts'
import { exportReady, queueMail } from '../../../mail/index.ts'
import { type ExportContext, exportContext } from '../export-context.ts'
import { makeArchive } from '../make-archive.ts'
import { countRows } from './count-rows.ts'
import { exportKey } from './export-key.ts'
import { tellExport } from './tell-export.ts'

type Job = typeof dataExportJobs.$inferSelect

/** Who is not heard of for so long is dead, or has lost the database: another one begins anew. */
const lostMs = 120_000
const heartbeatMs = 1_000
const mostAttempts = 5
const countAll = Number.MAX_SAFE_INTEGER

/**
 * Makes one export that is asked for; true when there may be more. The file is in the store whole or not at all, and the row
 * says that it is ready once it is; whoever was taken for dead meanwhile finds the attempt counted on, and leaves both alone.
 */
export async function makeNextExport(services: Services, signal?: AbortSignal): Promise<boolean> {
  const job = await claim(services)
  if (!job) return false
  // So often it has taken its process with it; nobody else must die of it.
  if (job.attempt > mostAttempts) {
    await giveUp(services, job)
    await tellExport(services, job.userId)
    services.log.warn(
      { job: job.id },
      'An export was given up: none of the processes that made it came to its end',
    )
    return true
  }
  try {
    await tellExport(services, job.userId)
    const context = await exportContext(services, job.userId)
    const content = contentOf(services, job, context, signal)
    const { sizeBytes } = await services.blobs.write(exportKey(job.id), content)
    await finish(services, job, sizeBytes)
  } catch (error) {
    if (signal?.aborted) {
      await giveBack(services, job)
      return false
    }
    if (job.attempt >= mostAttempts) await giveUp(services, job)
    services.log.warn({ err: error, job: job.id, attempt: job.attempt }, 'An export could not be made')
  } finally {
    await tellExport(services, job.userId)
  }
  return true
}

async function claim({ primary, clock }: Services): Promise<Job | undefined> {
  const now = clock.now()
  const lost = new Date(now.getTime() - lostMs).toISOString()
  const [job] = await primary.db
    .update(dataExportJobs)
    .set({ state: 'running', attempt: sql`${dataExportJobs.attempt} + 1`, heardAt: now, rowsDone: 0 })
    .where(
      sql`${dataExportJobs.id} = (
        SELECT id FROM data_export_jobs WHERE state = 'queued' OR (state = 'running' AND heard_at < ${lost})
        ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED)`,
    )
    .returning()
  return job
}

/** The job as long as it is this attempt's. */
const isMine = ({ id, attempt }: Job) =>
  and(eq(dataExportJobs.id, id), eq(dataExportJobs.attempt, attempt), eq(dataExportJobs.state, 'running'))

async function* contentOf(
  services: Services,
  job: Job,
  context: ExportContext,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { clock, primary } = services
  const { user, deviceIds } = context
  // None: it is not known how far an export is of which the rows are too many to count.
  const rowsTotal = (await countRows(services, { userId: user.id, deviceIds, most: countAll })) ?? 0
  let rowsDone = 0
  let heardMs = 0
  for await (const chunk of await makeArchive(context, (count) => {
    rowsDone += count
  })) {
    signal?.throwIfAborted()
    const now = clock.now()
    if (now.getTime() - heardMs >= heartbeatMs) {
      heardMs = now.getTime()
      const still = await primary.db
        .update(dataExportJobs)
        .set({ rowsTotal, rowsDone, heardAt: now })
        .where(isMine(job))
        .returning({ id: dataExportJobs.id })
      if (still.length === 0) throw new Error('This export is somebody else’s now, or not wanted any more')
      await tellExport(services, job.userId)
    }
    // A ZIP is bytes, which the types of streams do not say.
    yield chunk as Uint8Array
  }
}

async function finish(services: Services, job: Job, sizeBytes: number): Promise<void> {
  const { primary, clock, blobs } = services
  const now = clock.now()
  const expiresAt = new Date(now.getTime() + exportKeptDays * 86_400_000)
  const known = await primary.db.transaction(async (tx) => {
    const [done] = await tx
      .update(dataExportJobs)
      .set({ state: 'ready', sizeBytes, finishedAt: now, expiresAt })
      .where(isMine(job))
      .returning({ id: dataExportJobs.id })
    if (done) await queueMail(services, tx, job.userId, exportReady, { expiresAt: expiresAt.toISOString() })
    const [row] = await tx
      .select({ id: dataExportJobs.id })
      .from(dataExportJobs)
      .where(eq(dataExportJobs.id, job.id))
    return row
  })
  // The account has gone meanwhile, and with it what led to this file.
  if (!known) await blobs.remove([exportKey(job.id)])
}

/** It was no failure, so it does not count as an attempt. */
const giveBack = ({ primary }: Services, job: Job) =>
  primary.db
    .update(dataExportJobs)
    .set({ state: 'queued', attempt: job.attempt - 1, rowsDone: 0 })
    .where(isMine(job))

const giveUp = ({ primary, clock }: Services, job: Job) =>
  primary.db.update(dataExportJobs).set({ state: 'failed', finishedAt: clock.now() }).where(isMine(job))
