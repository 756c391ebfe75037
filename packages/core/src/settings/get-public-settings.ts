import { NoInput, PublicSettings } from '@heimdall/contracts'
import { settings } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineQuery } from '../kernel/index.ts'
import { readSettings } from './list-settings.ts'

/** What anybody may know, signed in or not: of Heimdall, and what the community has made public. */
export const getPublicSettings = defineQuery({
  name: 'settings.public',
  permission: 'public',
  input: NoInput,
  output: PublicSettings,
  async run({ services }) {
    const { db } = services.primary
    const [own, custom] = await Promise.all([
      readSettings(services, db),
      db.select().from(settings).where(eq(settings.isPublic, true)).orderBy(settings.key),
    ])
    return {
      settings: Object.fromEntries([
        ...own.filter(({ isPublic }) => isPublic).map(({ key, value }) => [key, value]),
        ...custom.map(({ key, value }) => [key, value]),
      ]),
    }
  },
})
