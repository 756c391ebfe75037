import type { LogWriter } from '../writer/log-writer.ts'
import type { IngestPool } from './ingest-pool.ts'

/** So many events share a commit only when requests come faster than commits: the main thread is short of time. */
const busyEvents = 12

/** Leaves the groups of a busy time to a thread: hashing and talking to PostgreSQL is a third of what a request costs. */
export const relievedWriter = (writer: LogWriter, pool: IngestPool): LogWriter => ({
  ...writer,
  append: (records) =>
    (records.length >= busyEvents ? pool.tryAppend(records) : null) ?? writer.append(records),
})
