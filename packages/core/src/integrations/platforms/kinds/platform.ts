import type { IntegrationStats } from '@heimdall/contracts'

/** What one kind of platform tells of an account that is connected. */
export interface Platform {
  /** Whether the access still holds, where a platform wants to be asked; what it may do then. Throws PlatformFailure. */
  validate?(reader: PlatformReader): Promise<{ scopes: readonly string[] }>
  /** Throws PlatformFailure, or ZodError for an answer that makes no sense. */
  readStats(reader: PlatformReader): Promise<StatsReading>
}

interface StatsReading {
  stats: IntegrationStats
  /** What is shown of the account, where it was told. */
  shown: { username?: string | null; displayName?: string | null; avatarUrl?: string | null }
}

/** Reads by the access of one integration. */
export interface PlatformReader {
  externalId: string
  clientId: string
  accessToken: string
  scopes: ReadonlySet<string>
  /** The JSON of an address; throws PlatformFailure for every answer but a good one. */
  read(url: string, headers?: Readonly<Record<string, string>>): Promise<unknown>
  /** Where OpenID Connect tells of the account; null: nowhere. */
  userInfoAddress(): Promise<string | null>
}
