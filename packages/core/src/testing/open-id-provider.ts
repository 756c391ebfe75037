import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { freePort } from '@heimdall/db/testing/free-port'
import Provider from 'oidc-provider'

/** Somebody who has an account there; the claims are what the provider says of them. */
export interface OpenIdPerson {
  sub: string
  name?: string
  preferred_username?: string
  email?: string
  email_verified?: boolean
  picture?: string
}

/** A certified OpenID Provider on a free port of this machine. */
export interface OpenIdProvider {
  issuer: string
  clientId: string
  clientSecret: string
  /** Who may sign in there; change what it says of them here. */
  people: Map<string, OpenIdPerson>
  /** Set: this one signs in, or somebody says no, without a page in between. */
  answer: { sub: string } | 'deny' | null
  /** No longer answers, until it is started again. */
  stop(): Promise<void>
  start(): Promise<void>
}

export async function startOpenIdProvider(redirectUris: string[]): Promise<OpenIdProvider> {
  let server: Server | null = null
  const port = await freePort()
  const issuer = `http://127.0.0.1:${port}`
  const [clientId, clientSecret] = ['heimdall', 'a secret between two servers']
  const people = new Map<string, OpenIdPerson>()
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: redirectUris,
        grant_types: ['authorization_code', 'refresh_token'],
      },
    ],
    jwks: { keys: [signingKey()] },
    cookies: { keys: ['a key of the test'] },
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: ['name', 'preferred_username', 'picture'],
    },
    features: { devInteractions: { enabled: false }, revocation: { enabled: true } },
    // What was used once more ends all that came of it.
    rotateRefreshToken: true,
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    pkce: { required: () => true },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      IdToken: 600,
      Interaction: 600,
      Grant: 600,
      Session: 600,
      RefreshToken: 86_400,
    },
    findAccount(_context, sub) {
      const person = people.get(sub)
      return person && { accountId: sub, claims: async () => ({ ...person }) }
    },
    // Whoever signs in agrees.
    async loadExistingGrant(context) {
      const { client, session } = context.oidc
      if (!client || !session?.accountId) return undefined
      const grant = new context.oidc.provider.Grant({
        clientId: client.clientId,
        accountId: session.accountId,
      })
      grant.addOIDCScope('openid profile email offline_access')
      await grant.save()
      return grant
    },
  })

  const described: OpenIdProvider = {
    issuer,
    clientId,
    clientSecret,
    people,
    answer: null,
    async stop() {
      server?.closeAllConnections()
      if (server?.listening) await new Promise((resolve) => server?.close(resolve))
    },
    async start() {
      const handle = provider.callback()
      server = createServer((request, response) => {
        if (request.url?.startsWith('/interaction/')) void interact(request, response)
        else void handle(request, response)
      }).listen(port, '127.0.0.1')
      await once(server, 'listening')
    },
  }

  async function interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { prompt, grantId } = await provider.interactionDetails(request, response)
    // Whoever has signed in agrees, asked again or not.
    if (prompt.name === 'consent') {
      const consent = grantId === undefined ? {} : { grantId }
      const options = { mergeWithLastSubmission: true }
      return provider.interactionFinished(request, response, { consent }, options)
    }
    const chosen = request.method === 'POST' ? await formOf(request) : null
    const answer = chosen === null ? described.answer : chosen === 'deny' ? 'deny' : { sub: chosen }
    if (answer === null) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(people))
      return
    }
    const result =
      answer === 'deny'
        ? { error: 'access_denied', error_description: 'They said no' }
        : { login: { accountId: answer.sub, remember: false } }
    await provider.interactionFinished(request, response, result)
  }

  await described.start()
  return described
}

function signingKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'test' }
}

async function formOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return new URLSearchParams(Buffer.concat(chunks).toString()).get('who')
}

const page = (people: Map<string, OpenIdPerson>) => `<!doctype html>
<html lang="en"><title>Example ID</title><h1>Example ID</h1><form method="post">
${[...people.values()].map(({ sub, name }) => `<button name="who" value="${sub}">Continue as ${name ?? sub}</button>`).join('\n')}
<button name="who" value="deny">Deny</button></form></html>`
