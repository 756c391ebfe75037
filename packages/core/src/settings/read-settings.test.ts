import { settings } from '@heimdall/db/core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestServices, type TestServices } from '../testing/index.ts'
import { readSetting } from './read-settings.ts'

let heimdall: TestServices
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())
beforeEach(() => heimdall.services.primary.db.delete(settings))

const read = () => readSetting(heimdall.services.primary.db, 'registration_enabled')
const store = (value: unknown) =>
  heimdall.services.primary.db
    .insert(settings)
    .values({ key: 'registration_enabled', value, updatedAt: heimdall.clock.now() })

test('without a row there is the default', async () => {
  expect(await read()).toBe(true)
})

test('a row counts', async () => {
  await store(false)
  expect(await read()).toBe(false)
})

test.each(['no', 0, {}, [false]])('a row that no longer fits (%j) counts as the default', async (value) => {
  await store(value)
  expect(await read()).toBe(true)
})
