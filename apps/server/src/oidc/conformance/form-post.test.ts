import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { basicPlan } from '../../testing/oidc/basic-plan.ts'
import { openBrowser } from '../../testing/oidc/browser.ts'
import { makeClient } from '../../testing/oidc/make-client.ts'
import { authorizationRequest, authorize } from '../../testing/oidc/relying-party.ts'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'

describe('oidcc-formpost-basic-certification-test-plan', () => basicPlan('form_post'))

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

test('the form that posts itself may, and nothing else', async () => {
  const client = await makeClient(server.services)
  const cookie = await server.signIn(await server.createUser('user'))
  // Once agreed to, nothing stands between the request and its answer.
  await authorize(server, client, cookie, { scope: 'openid' })
  const { address } = await authorizationRequest(client, {
    scope: 'openid',
    extra: { response_mode: 'form_post' },
  })
  const answer = await openBrowser(server, cookie).get(address)
  expect(answer.status).toBe(200)
  expect(answer.text).toContain(`action="${client.redirectUri}"`)
  expect(answer.text).toMatch(/name="code" value="[\w-]+"/)
  // The script that sends it is allowed by its hash, and nothing else is.
  expect(answer.headers['content-security-policy']).toMatch(/script-src [^;]*'sha256-/)
  expect(answer.headers['content-security-policy']).not.toContain('unsafe-inline')
})
