import { channels, type Services } from '../../../kernel/index.ts'

/** Tells every process that somebody's export has come further. Nothing is lost when that fails but a moment: the next one does. */
export async function tellExport(services: Services, userId: string): Promise<void> {
  const change = { exportOf: userId }
  services.onAccessChange(change)
  try {
    await services.primary.sql`SELECT pg_notify(${channels.access}, ${JSON.stringify(change)})`
  } catch (error) {
    services.log.warn({ err: error }, 'Other processes were not told that an export has come further')
  }
}
