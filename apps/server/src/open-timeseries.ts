import type { Services } from '@heimdall/core'
import { isUnavailable, migrateTimeseries, sqlState } from '@heimdall/db'
import type { Logger } from 'pino'

export interface TimeseriesOptions {
  url: string
  services: { audit: Pick<Services['audit'], 'log' | 'start'>; gps: Pick<Services['gps'], 'start'> }
  log: Pick<Logger, 'warn'>
  retryMs?: number
}

/**
 * Brings the time series to this version's schema and starts what writes to them. When that database is away, all
 * else works meanwhile: events wait in the outbox.
 */
export async function openTimeseries(options: TimeseriesOptions): Promise<void> {
  try {
    await open(options)
  } catch (error) {
    if (!isUnavailable(error)) throw error
    retry(options, new Set(), error)
  }
}

async function open({ url, services }: TimeseriesOptions): Promise<void> {
  await migrateTimeseries(url)
  // Unwraps what the master key has wrapped: with another one nothing may be written.
  await services.audit.log.signer()
  services.audit.start()
  services.gps.start()
}

/** Whatever went wrong: what comes back may still be restored, or take no writes yet. Each kind of error is said once. */
function retry(options: TimeseriesOptions, said: Set<string>, error: unknown): void {
  const kind = kindOf(error)
  if (!said.has(kind))
    options.log.warn({ err: error }, 'The time series can not be used yet; events wait until they can')
  said.add(kind)
  setTimeout(() => {
    open(options).catch((late: unknown) => retry(options, said, late))
  }, options.retryMs ?? 2_000).unref()
}

const kindOf = (error: unknown): string =>
  sqlState(error) ?? (error instanceof Error && 'code' in error ? String(error.code) : String(error))
