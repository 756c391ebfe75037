import type { Locale, SettingKey } from '@heimdall/contracts'
import type { Database, Transaction } from '@heimdall/db'
import { readValues } from './read-settings.ts'

/** What the community has said of itself. Empty: nothing. */
export interface Platform {
  name: string
  /** An e-mail address or a page. */
  contact: string
  defaultLocale: Locale
  termsUrl: string
  privacyPolicyUrl: string
}

const keys = [
  'platform_name',
  'platform_contact',
  'default_locale',
  'terms_url',
  'privacy_policy_url',
] as const satisfies readonly SettingKey[]

/** Read whenever it is needed, so that a change counts at once in every process. */
export async function readPlatform(db: Database | Transaction): Promise<Platform> {
  const current = await readValues(db, keys, {})
  return {
    name: current('platform_name'),
    contact: current('platform_contact'),
    defaultLocale: current('default_locale'),
    termsUrl: current('terms_url'),
    privacyPolicyUrl: current('privacy_policy_url'),
  }
}
