import { expect, test } from 'vitest'
import { phoneApps, setUpOf } from './phone-apps.ts'

const url = 'https://id.example.org/gps/hg_abc'

test('links say where to send, in the words of each app', () => {
  expect(setUpOf('traccar', url).link).toBe(
    'org.traccar.client://config?url=https%3A%2F%2Fid.example.org%2Fgps%2Fhg_abc',
  )
  expect(setUpOf('overland', url).link).toBe(
    'overland://setup?url=https%3A%2F%2Fid.example.org%2Fgps%2Fhg_abc',
  )
  const inline = new URL(setUpOf('owntracks', url).link ?? '').searchParams.get('inline') ?? ''
  expect(JSON.parse(atob(inline))).toMatchObject({ _type: 'configuration', mode: 3, url })
})

test.each(phoneApps)('%s: the address begins with that of the device', (app) => {
  expect(setUpOf(app, url).address.startsWith(url)).toBe(true)
})
