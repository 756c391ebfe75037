import { Locale, Me, NoInput } from '@heimdall/contracts'
import { users } from '@heimdall/db/core'
import { eq, getTableColumns, sql } from '@heimdall/db/sql'
import { hasSecondFactor, owesSecondFactor } from '../../access/index.ts'
import { defineQuery, signInFirst } from '../../kernel/index.ts'
import { signedIn } from '../sessions/index.ts'

export const getMe = defineQuery({
  name: 'accounts.me',
  permission: 'self',
  input: NoInput,
  output: Me,
  async run({ services, actor }) {
    const { userId, sessionId, roles, permissions } = signedIn(actor)
    const [user] = await services.primary.db
      .select({
        ...getTableColumns(users),
        enabled: hasSecondFactor(sql`${users.id}`),
        owed: owesSecondFactor(sql`${users.id}`),
      })
      .from(users)
      .where(eq(users.id, userId))
    if (!user) throw signInFirst()
    return {
      id: user.id,
      username: user.username,
      email: user.email ?? '',
      avatarUrl: user.avatarUrl,
      locale: Locale.parse(user.preferredLocale),
      privacyMode: user.privacyMode,
      roles: [...roles],
      permissions: [...permissions].sort(),
      twoFactor: { enabled: user.enabled, owed: user.owed },
      sessionId,
      createdAt: user.createdAt.toISOString(),
    }
  },
})
