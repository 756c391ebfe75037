import { afterAll, beforeAll, expect, test } from 'vitest'
import { call } from '../testing/http-client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

test.each(['%00', 'app_%00', '%ED%A0%BD', '%20', 'x'.repeat(101), ''])(
  'an app called %j is not known, and no fault of ours',
  async (clientId) => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    const body = `grant_type=client_credentials&client_id=${clientId}&client_secret=x`
    const answers = [
      await call(server, 'POST /oidc/token', { headers: form, body }),
      await call(server, `POST /oidc/token?client_id=${clientId}`, {
        headers: form,
        body: 'grant_type=client_credentials',
      }),
      await call(server, `GET /oidc/auth?client_id=${clientId}&response_type=code&scope=openid`),
    ]
    for (const { status } of answers) expect(status).toBeLessThan(500)
    expect(answers[0]?.json).toMatchObject({ error: expect.stringMatching(/^invalid_(client|request)$/) })
  },
)
