/** Another process holds the data folder. The message is meant for a terminal, as it is. */
export class DataDirInUse extends Error {
  override name = 'DataDirInUse'
}

/** The embedded PostgreSQL cannot be prepared or started. The message says what to do about it. */
export class EmbeddedPostgresError extends Error {
  override name = 'EmbeddedPostgresError'
}
