import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { createRemoteJWKSet, customFetch, type JWTPayload, jwtVerify } from 'jose'
import { issuer } from './browser.ts'
import { throughProxy } from './relying-party.ts'

/** An app's address for back-channel logout. */
export interface LogoutReceiver {
  uri: string
  /** The tokens as they came, the oldest first. */
  tokens: readonly string[]
  /** How the next requests are answered, in order; then with 200. */
  next: ((response: ServerResponse) => void)[]
  close(): void
}

export async function startLogoutReceiver(): Promise<LogoutReceiver> {
  const tokens: string[] = []
  const next: LogoutReceiver['next'] = []
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk
    })
    request.on('end', () => {
      const isForm = request.headers['content-type'] === 'application/x-www-form-urlencoded'
      const form = new URLSearchParams(body)
      tokens.push(isForm && request.method === 'POST' ? (form.get('logout_token') ?? '') : '')
      const answer = next.shift()
      if (answer) answer(response)
      else response.end()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('unreachable')
  return {
    uri: `http://127.0.0.1:${address.port}/logout`,
    tokens,
    next,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** What a logout token says, once all is checked that section 2.6 of OpenID Connect Back-Channel Logout 1.0 asks for. */
export async function verifiedLogout(
  server: { url: string },
  clientId: string,
  token: string,
): Promise<JWTPayload> {
  const keys = createRemoteJWKSet(new URL(`${issuer}/oidc/jwks`), { [customFetch]: throughProxy(server) })
  const { payload } = await jwtVerify(token, keys, {
    issuer,
    audience: clientId,
    typ: 'logout+jwt',
    algorithms: ['RS256', 'ES256'],
    requiredClaims: ['iat', 'exp', 'jti', 'events', 'sub', 'sid'],
    maxTokenAge: '2 minutes',
  })
  if ('nonce' in payload) throw new Error('A logout token has no nonce')
  const event = Object(payload.events)['http://schemas.openid.net/event/backchannel-logout']
  if (typeof event !== 'object' || event === null) throw new Error('It does not say that it is a logout')
  return payload
}
