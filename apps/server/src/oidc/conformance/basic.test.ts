import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { basicPlan } from '../../testing/oidc/basic-plan.ts'
import { openBrowser } from '../../testing/oidc/browser.ts'
import { makeClient } from '../../testing/oidc/make-client.ts'
import { authorizationRequest } from '../../testing/oidc/relying-party.ts'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'

describe('oidcc-basic-certification-test-plan', () => basicPlan('default'))

describe('what the plan does not ask for', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.close())

  test('without PKCE, or with plain, nothing is answered', async () => {
    const url = new URL((await authorizationRequest(await makeClient(server.services))).address)
    url.searchParams.set('code_challenge_method', 'plain')
    expect(await openBrowser(server).follow(url.href)).toContain('error=invalid_request')
    url.searchParams.delete('code_challenge')
    url.searchParams.delete('code_challenge_method')
    expect(await openBrowser(server).follow(url.href)).toContain('error=invalid_request')
  })
})
