import { NoInput, PublicSettings, platformSettings, settingKeys } from '@heimdall/contracts'
import { settings } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineQuery } from '../kernel/index.ts'
import { configuredSettings, readValues } from './read-settings.ts'

const publicKeys = settingKeys.filter((key) => platformSettings[key].isPublic)

/** What anybody may know, signed in or not: of Heimdall, and what the community has made public. */
export const getPublicSettings = defineQuery({
  name: 'settings.public',
  permission: 'public',
  input: NoInput,
  output: PublicSettings,
  async run({ services }) {
    const { db } = services.primary
    const [current, custom] = await Promise.all([
      readValues(db, publicKeys, configuredSettings(services)),
      db.select().from(settings).where(eq(settings.isPublic, true)).orderBy(settings.key),
    ])
    return {
      settings: Object.fromEntries([
        ...publicKeys.map((key) => [key, current(key)]),
        ...custom.map(({ key, value }) => [key, value]),
      ]),
    }
  },
})
