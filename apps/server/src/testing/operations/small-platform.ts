import { once } from 'node:events'
import { createServer } from 'node:http'

/** An OpenID provider that gives tokens to everybody, and knows nobody’s name. Answers its issuer. */
export async function startSmallPlatform(): Promise<string> {
  const server = createServer((request, response) => {
    const answers: Record<string, object> = {
      '/.well-known/openid-configuration': {
        issuer,
        token_endpoint: `${issuer}/token`,
        revocation_endpoint: `${issuer}/revoke`,
      },
      '/token': { access_token: 'new', token_type: 'Bearer', expires_in: 3_600, refresh_token: 'next' },
      '/revoke': {},
    }
    const answer = answers[request.url ?? '']
    response
      .writeHead(answer ? 200 : 404, { 'content-type': 'application/json' })
      .end(JSON.stringify(answer ?? {}))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  // It ends with the process of the test.
  server.unref()
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('There is no port')
  const issuer = `http://127.0.0.1:${address.port}`
  return issuer
}
