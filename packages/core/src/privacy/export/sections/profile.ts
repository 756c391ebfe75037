import { iso, type Section } from '../section.ts'

export const profile: Section<'profile'> = {
  async read({ user }) {
    const { id, username, email, privacyMode, preferredLocale, avatarsEnabled, avatarUrl } = user
    return {
      id,
      username,
      email,
      emailVerifiedAt: iso(user.emailVerifiedAt),
      privacyMode,
      preferredLocale,
      avatarsEnabled,
      avatarUrl,
      hasPassword: user.passwordHash !== null,
      mustChangePassword: user.mustChangePassword,
      ban: user.bannedAt && {
        since: user.bannedAt.toISOString(),
        until: iso(user.banExpiresAt),
        reason: user.banReason,
      },
      createdAt: user.createdAt.toISOString(),
      updatedAt: user.updatedAt.toISOString(),
      lastLoginAt: iso(user.lastLoginAt),
    }
  },
}
