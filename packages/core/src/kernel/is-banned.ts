export interface BanState {
  bannedAt: Date | null
  /** Null: until lifted. */
  banExpiresAt: Date | null
}

export const isBanned = ({ bannedAt, banExpiresAt }: BanState, now: Date): boolean =>
  bannedAt !== null && (banExpiresAt === null || banExpiresAt > now)
