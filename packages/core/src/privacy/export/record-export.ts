import { dataExportLogs } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { type Call, createAuditRecorder, newId, type Services, writeToOutbox } from '../../kernel/index.ts'

/** As the requirement for privacy names them; what else an export holds goes with these. */
const categories = ['profile', 'sessions', 'audit_logs', 'connections']

interface Exported {
  userId: string
  locale: string
}

/**
 * That data leaves, written down before it does: the event, without which nothing leaves, and a row for the person, whose
 * failure keeps nobody from their data. Answers how to add the size, once it is known.
 */
export async function recordExport(
  services: Services,
  call: Call,
  { userId, locale }: Exported,
): Promise<(sizeBytes: number) => Promise<void>> {
  const { primary, clock, random, log } = services
  const { audit, events } = createAuditRecorder(call, clock, random)
  audit('data_exported', {
    userId,
    resource: ['user', userId],
    metadata: { format: 'zip', categories },
  })
  await primary.db.transaction((tx) => writeToOutbox(tx, events))
  const id = newId(services)
  const now = clock.now()
  const { ipAddress, userAgent } = call.request
  const warn = (error: unknown) => log.warn({ err: error, userId }, 'An export could not be logged')
  await primary.db
    .insert(dataExportLogs)
    .values({
      id,
      userId,
      exportedAt: now,
      ipAddress,
      userAgent,
      exportFormat: 'zip',
      locale,
      createdAt: now,
    })
    .catch(warn)
  return async (sizeBytes) => {
    await primary.db
      .update(dataExportLogs)
      .set({ fileSizeBytes: sizeBytes })
      .where(eq(dataExportLogs.id, id))
      .catch(warn)
  }
}
