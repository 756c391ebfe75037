const oldestServer = 15

/** The database can not be used, whatever is done to it but an upgrade. */
export class ServerTooOld extends Error {
  override name = 'ServerTooOld'
}

/** What to say of a server by its `server_version_num`, which is 150004 for 15.4; null: it is new enough. */
export function explainOldServer(versionNum: number): string | null {
  const major = Math.floor(versionNum / 10_000)
  if (major >= oldestServer) return null
  return `PostgreSQL ${major} is too old: Heimdall needs ${oldestServer} or newer`
}
