import { SettingHistory, SettingHistoryInput } from '@heimdall/contracts'
import { settingChanges, users } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { defineQuery, keysetPage } from '../kernel/index.ts'

/** What a setting was, and who has changed it, the latest first. */
export const listSettingChanges = defineQuery({
  name: 'settings.history',
  permission: 'setting:read',
  input: SettingHistoryInput,
  output: SettingHistory,
  async run({ services, input }) {
    const page = keysetPage({ list: 'settings.history', input, by: null, id: settingChanges.id })
    const rows = await services.primary.db
      .select({ change: settingChanges, username: users.username })
      .from(settingChanges)
      .leftJoin(users, eq(users.id, settingChanges.changedBy))
      .where(and(eq(settingChanges.key, input.key), page.behind))
      .orderBy(...page.orderBy)
      .limit(page.take)
      .offset(page.skip)
    const cut = page.cut(rows, ({ change }) => [null, change.id])
    return {
      changes: cut.rows.map(({ change, username }) => ({
        id: change.id,
        kind: change.kind,
        oldValue: change.oldValue,
        newValue: change.newValue,
        isSecret: change.isSecret,
        changedBy: change.changedBy === null ? null : { id: change.changedBy, username: username ?? '' },
        changedAt: change.changedAt.toISOString(),
      })),
      nextCursor: cut.nextCursor,
    }
  },
})
