import { randomUUID } from 'node:crypto'
import { anonymousCall } from '@heimdall/core/testing'
import type { AdapterPayload } from 'oidc-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'
import { createClientStore } from '../client-store.ts'
import { oidcRequests } from '../request-store.ts'
import { createStorage } from './adapter.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

/** A session that is signed in to the apps `a` and `b`, in two tabs. */
async function twoTabs() {
  const id = randomUUID()
  const { services } = server
  const sessions = createStorage(services, createClientStore(services))('Session')
  const request = {
    call: anonymousCall(),
    isTokenRequest: false,
    presentsToken: false,
    login: null,
    replayed: null,
  }
  const save = (payload: AdapterPayload) =>
    oidcRequests.run(request, async () => void (await sessions.upsert(id, payload, 60)))
  const read = async () => {
    const { authorizations = {}, ...rest } = (await sessions.find(id)) ?? {}
    return { ...rest, authorizations }
  }
  await save({ authorizations: { a: { sid: '1' }, b: { sid: '2' } } })
  const tabs = await Promise.all([read(), read()])
  return { tabs, save, read }
}

test.each(['at once', 'one after the other'])(
  'what two tabs change of the apps is all kept, %s',
  async (when) => {
    const { tabs, save, read } = await twoTabs()
    const [one, two] = tabs
    delete one.authorizations.a
    two.authorizations.c = { sid: '3' }
    if (when === 'at once') await Promise.all(tabs.map(save))
    else for (const tab of tabs) await save(tab)
    expect((await read()).authorizations).toEqual({ b: { sid: '2' }, c: { sid: '3' } })
  },
)

test('an app that was signed out of can be signed in to again', async () => {
  const { tabs, save, read } = await twoTabs()
  delete tabs[0].authorizations.a
  await save(tabs[0])
  const again = await read()
  again.authorizations.a = { sid: '4' }
  await save(again)
  expect((await read()).authorizations).toEqual({ a: { sid: '4' }, b: { sid: '2' } })
})
