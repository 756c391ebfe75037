import { afterAll, beforeAll, expect, test } from 'vitest'
import { call } from '../../testing/http-client.ts'
import { issuer } from '../../testing/oidc/browser.ts'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'

// The plan “Config” of the OpenID Foundation, by the names of its modules, as far as it can be run without the hosted suite:
// https://openid.net/certification/conformance-testing-for-openid-connect/

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  await server.services.primary.sql`
    INSERT INTO settings (key, value, updated_at) VALUES ('terms_url', '"https://example.org/terms"', now())`
})
afterAll(() => server.close())

test('oidcc-discovery-endpoint-verification', async () => {
  const [one, two] = [
    await call(server, 'GET /.well-known/openid-configuration'),
    await call(server, 'GET /.well-known/oauth-authorization-server'),
  ]
  expect(one.json).toEqual(two.json)
  // RFC 8414: only what there is.
  expect(one.text).not.toContain('op_policy_uri')
  expect(one.json).toMatchObject({ op_tos_uri: 'https://example.org/terms' })
  expect(one.json).toMatchObject({
    issuer,
    authorization_endpoint: `${issuer}/oidc/auth`,
    token_endpoint: `${issuer}/oidc/token`,
    jwks_uri: `${issuer}/oidc/jwks`,
    response_types_supported: ['code'],
    code_challenge_methods_supported: ['S256'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: expect.arrayContaining(['RS256', 'ES256']),
    scopes_supported: expect.arrayContaining(['openid', 'profile', 'email', 'offline_access', 'audit:read']),
    grant_types_supported: expect.not.arrayContaining(['implicit', 'password']),
  })
  const keys = await call(server, 'GET /oidc/jwks')
  expect(keys.text).not.toContain('"d":')
  expect(keys.json).toMatchObject({
    keys: expect.arrayContaining([expect.objectContaining({ alg: 'ES256' })]),
  })
})
test('behind a proxy that ends TLS, every address is the public one', async () => {
  const behind = await startTestServer({
    publicUrl: 'https://id.example.org',
    databaseUrl: server.databaseUrl,
  })
  const headers = { host: '10.0.0.7:3000', 'x-forwarded-proto': 'http', 'x-forwarded-host': 'evil.example' }
  const { text } = await call(behind, 'GET /.well-known/openid-configuration', { headers })
  await behind.close()
  expect(text).not.toMatch(/evil|10\.0\.0\.7|http:/)
})
