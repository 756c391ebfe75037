import type { GeoReader } from '@heimdall/audit'
import { settings } from '@heimdall/db/core'
import { afterEach, expect, test } from 'vitest'
import {
  anonymousCall,
  asKey,
  asUser,
  createAccount,
  createTestServices,
  type TestServices,
} from '../testing/index.ts'
import { getPublicInfo } from './get-public-info.ts'
import { ping } from './ping.ts'

let heimdall: TestServices
afterEach(() => heimdall.close())

const attribution = { text: 'Places by Somebody', url: 'https://example.org', licence: 'CC BY 4.0' }
const geo: GeoReader = {
  lookup: () => null,
  describe: () => ({ source: 'test', buildDate: new Date(0), databases: [], attribution }),
  close: () => undefined,
}

test('says what anybody may know, before and after the set-up', async () => {
  heimdall = await createTestServices({ geo })
  const before = await heimdall.run(getPublicInfo, anonymousCall(), {})
  expect(before).toEqual({
    name: 'Heimdall',
    contact: '',
    defaultLocale: 'en',
    termsUrl: '',
    privacyPolicyUrl: '',
    version: '0.0.0-test',
    registrationEnabled: true,
    setUpNeeded: true,
    geoAttribution: attribution,
    mailDelivery: 'smtp',
  })
  await createAccount(heimdall, { role: 'super_admin' })
  await heimdall.services.primary.db
    .insert(settings)
    .values({ key: 'registration_enabled', value: false, updatedAt: heimdall.clock.now() })
  const after = await heimdall.run(getPublicInfo, anonymousCall(), {})
  expect(after).toMatchObject({ registrationEnabled: false, setUpNeeded: false })
})

test('ping is for people who are signed in', async () => {
  heimdall = await createTestServices()
  expect(await heimdall.run(ping, await asUser(heimdall, await createAccount(heimdall)), {})).toEqual({
    done: true,
  })
  await expect(heimdall.run(ping, anonymousCall(), {})).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  const key = await asKey(heimdall, { permissions: [] })
  await expect(heimdall.run(ping, key, {})).rejects.toMatchObject({ code: 'FORBIDDEN' })
})
