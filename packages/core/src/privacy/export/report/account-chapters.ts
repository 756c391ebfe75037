import { roleLabel } from '@heimdall/contracts'
import type { Chapter } from './chapter.ts'
import type { ChapterSource } from './chapter-source.ts'

export function accountChapters({ t, format, locale, rowsOf, table }: ChapterSource): Chapter[] {
  const { labels, chapters } = t
  const profile = rowsOf('profile')
  const security = rowsOf('twoFactor')
  const deletion = rowsOf('accountDeletion')
  const languages = new Intl.DisplayNames(locale, { type: 'language' })
  const roles = rowsOf('roles')?.map(({ name }) => roleLabel(name, locale)) ?? []
  return [
    {
      title: chapters.profile,
      blocks: profile
        ? [
            {
              kind: 'facts',
              facts: [
                [labels.username, profile.username],
                [labels.email, profile.email ?? '–'],
                [labels.language, languages.of(profile.preferredLocale) ?? profile.preferredLocale],
                [labels.privacyMode, format.yesNo(profile.privacyMode)],
                [labels.created, format.time(profile.createdAt)],
                [labels.lastSignIn, format.time(profile.lastLoginAt)],
                [labels.roles, roles.join(', ') || t.none],
                [labels.banned, profile.ban ? format.time(profile.ban.since) : t.no],
                [
                  labels.deletion,
                  deletion?.isScheduledForDeletion ? format.time(deletion.scheduledDeletionAt) : t.no,
                ],
              ],
            },
          ]
        : [],
    },
    {
      title: chapters.security,
      blocks: security
        ? [
            {
              kind: 'facts',
              facts: [
                [labels.password, format.yesNo(security.hasPassword)],
                [labels.authenticator, security.totpSince === null ? t.no : format.time(security.totpSince)],
                [
                  labels.backupCodes,
                  security.backupCodes
                    ? `${security.backupCodes.left} / ${security.backupCodes.total}`
                    : t.none,
                ],
              ],
            },
            ...table(
              'passkeys',
              [{ title: labels.passkeys, share: 4 }, { title: labels.since }, { title: labels.lastUsed }],
              (rowsOf('passkeys') ?? []).map(({ name, createdAt, lastUsedAt }) => [
                name,
                format.time(createdAt),
                format.time(lastUsedAt),
              ]),
            ),
          ]
        : [],
    },
    {
      title: chapters.platformAccounts,
      blocks: table(
        'platformAccounts',
        [
          { title: labels.platform, share: 2 },
          { title: labels.name, share: 3 },
          { title: labels.email, share: 4 },
          { title: labels.since },
        ],
        (rowsOf('platformAccounts') ?? []).map(({ provider, username, displayName, email, linkedAt }) => [
          provider.name,
          displayName ?? username ?? '–',
          email ?? '–',
          format.time(linkedAt),
        ]),
      ),
    },
    {
      title: chapters.connectedApps,
      blocks: table(
        'connectedApps',
        [{ title: labels.app, share: 3 }, { title: labels.scopes, share: 5 }, { title: labels.since }],
        (rowsOf('connectedApps') ?? []).map(({ name, scopes, grantedAt }) => [
          name,
          scopes.join(', '),
          format.time(grantedAt),
        ]),
      ),
    },
    {
      title: chapters.ownedApps,
      blocks: table(
        'ownedApps',
        [{ title: labels.app, share: 3 }, { title: labels.clientId, share: 5 }, { title: labels.since }],
        (rowsOf('ownedApps') ?? []).map(({ name, clientId, createdAt }) => [
          name,
          clientId,
          format.time(createdAt),
        ]),
      ),
    },
    {
      title: chapters.apiKeys,
      blocks: table(
        'apiKeys',
        [
          { title: labels.name, share: 3 },
          { title: labels.key },
          { title: labels.permissions, share: 4 },
          { title: labels.lastUsed },
        ],
        (rowsOf('apiKeys') ?? []).map(({ name, prefix, permissions, lastUsedAt }) => [
          name,
          prefix,
          permissions.join(', '),
          format.time(lastUsedAt),
        ]),
      ),
    },
    {
      title: chapters.sessions,
      blocks: table(
        'sessions',
        [
          { title: labels.device, share: 3 },
          { title: labels.place, share: 3 },
          { title: labels.address, share: 3 },
          { title: labels.lastSeen },
        ],
        (rowsOf('sessions') ?? []).map((session) => [
          format.browser(session.userAgent),
          format.place(session),
          session.ipAddress ?? '–',
          format.time(session.lastSeenAt),
        ]),
      ),
    },
    {
      title: chapters.browsers,
      blocks: table(
        'browsers',
        [
          { title: labels.device, share: 4 },
          { title: labels.since },
          { title: labels.lastUsed },
          { title: labels.trusted },
        ],
        (rowsOf('browsers') ?? []).map(({ userAgent, createdAt, lastUsedAt, trustedUntil }) => [
          format.browser(userAgent),
          format.time(createdAt),
          format.time(lastUsedAt),
          format.date(trustedUntil),
        ]),
      ),
    },
    {
      title: chapters.exports,
      blocks: table(
        'exportLogs',
        [
          { title: labels.time },
          { title: labels.device, share: 3 },
          { title: labels.address, share: 3 },
          { title: labels.size },
        ],
        (rowsOf('exportLogs') ?? []).map(({ exportedAt, userAgent, ipAddress, fileSizeBytes }) => [
          format.time(exportedAt),
          format.browser(userAgent),
          ipAddress ?? '–',
          format.size(fileSizeBytes),
        ]),
      ),
    },
  ]
}
