import { platformSettings, SettingHistory, SettingHistoryInput } from '@heimdall/contracts'
import type { Database } from '@heimdall/db'
import { settingChanges, settings, users } from '@heimdall/db/core'
import { and, eq, sql } from '@heimdall/db/sql'
import { defineQuery, keysetPage, notFound } from '../kernel/index.ts'

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
    if (rows.length === 0 && !(await exists(services.primary.db, input.key))) throw notFound('This setting')
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

/** Of Heimdall, or one that the community has, or had: what was deleted keeps its history. */
async function exists(db: Database, key: string): Promise<boolean> {
  if (Object.hasOwn(platformSettings, key)) return true
  const [row] = await db.execute<{ exists: boolean }>(sql`
    SELECT EXISTS (SELECT FROM ${settings} WHERE key = ${key})
      OR EXISTS (SELECT FROM ${settingChanges} WHERE key = ${key}) AS exists`)
  return row?.exists ?? false
}
