import type { Locale } from '@heimdall/contracts'
import type { Database, Transaction } from '@heimdall/db'
import { settings } from '@heimdall/db/core'
import { inArray } from '@heimdall/db/sql'
import { fitting, platformDefaults } from './read-settings.ts'

/** What the community has said of itself. Empty: nothing. */
export interface Platform {
  name: string
  /** An e-mail address or a page. */
  contact: string
  defaultLocale: Locale
  termsUrl: string
  privacyPolicyUrl: string
}

type PlatformKey = keyof typeof platformDefaults

/** Read whenever it is needed, so that a change counts at once in every process. */
export async function readPlatform(db: Database | Transaction): Promise<Platform> {
  const rows = await db
    .select()
    .from(settings)
    .where(inArray(settings.key, Object.keys(platformDefaults)))
  const currentOf = <Key extends PlatformKey>(key: Key) =>
    fitting(key, rows.find((row) => row.key === key)?.value) ?? platformDefaults[key]
  return {
    name: currentOf('platform_name'),
    contact: currentOf('platform_contact'),
    defaultLocale: currentOf('default_locale'),
    termsUrl: currentOf('terms_url'),
    privacyPolicyUrl: currentOf('privacy_policy_url'),
  }
}
