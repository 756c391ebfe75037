import { identityProviders, linkedAccounts } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import type { FlowOutcome } from '../identity/links/index.ts'
import { finishFlow, startSignIn } from '../identity/links/index.ts'
import { type ProviderRow, sealSecret } from '../identity/providers/index.ts'
import { type Call, newId } from '../kernel/index.ts'
import { anonymousCall } from './calls.ts'
import { type OpenIdProvider, startOpenIdProvider } from './open-id-provider.ts'
import type { TestServices } from './test-services.ts'

type With = Pick<TestServices, 'services'>

/** A provider that is there already: written directly, so that it leaves no event. */
export async function createTestProvider(
  { services }: With,
  values: Partial<typeof identityProviders.$inferInsert> & { secret?: string },
): Promise<ProviderRow> {
  const id = newId(services)
  const now = services.clock.now()
  const { secret = 'a secret between two servers', ...rest } = values
  const [row] = await services.primary.db
    .insert(identityProviders)
    .values({
      id,
      slug: 'example',
      kind: 'oidc',
      name: 'Example ID',
      clientId: 'heimdall',
      clientSecret: sealSecret(services, id, secret),
      scopes: ['openid', 'profile', 'email'],
      createdAt: now,
      updatedAt: now,
      ...rest,
    })
    .returning()
  if (!row) throw new Error('The insert of a provider returned no row')
  return row
}

/** A real provider that this Heimdall knows already, as `example`. */
export async function offerProvider(heimdall: With): Promise<OpenIdProvider> {
  const provider = await startOpenIdProvider([callbackOf(heimdall, 'example')])
  await createTestProvider(heimdall, { issuer: provider.issuer })
  return provider
}

/** Somebody who has an account there that nobody here has seen yet; answers who. */
export function joinProvider({ people }: OpenIdProvider): string {
  const sub = `person-${people.size + 1}`
  people.set(sub, { sub, name: 'Heidi', email: `${sub}@platform.example`, email_verified: true })
  return sub
}

/** A link that is there already. */
export async function linkDirectly(
  { services }: With,
  { userId, issuer, subject }: { userId: string; issuer: string; subject: string },
  values: Partial<typeof linkedAccounts.$inferInsert> = {},
): Promise<string> {
  const { provider = 'example' } = values
  const [row] = await services.primary.db
    .select({ id: identityProviders.id })
    .from(identityProviders)
    .where(eq(identityProviders.slug, provider))
  if (!row) throw new Error(`There is no provider ${provider}`)
  const id = newId(services)
  const now = services.clock.now()
  await services.primary.db.insert(linkedAccounts).values({
    id,
    userId,
    providerId: row.id,
    provider,
    issuer,
    subject,
    isPrimary: true,
    linkedAt: now,
    refreshedAt: now,
    ...values,
  })
  return id
}

/** What a browser does between leaving for a provider and coming back: follows redirects, and keeps cookies. */
export async function visitProvider(address: string, redirectUri: string): Promise<URLSearchParams> {
  const cookies = new Map<string, string>()
  let url = new URL(address)
  for (let step = 0; step < 10; step++) {
    const header = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie: header } })
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    const next = answer.headers.get('location')
    if (next === null) throw new Error(`The provider answered ${answer.status}: ${await answer.text()}`)
    url = new URL(next, url)
    if (url.href.startsWith(redirectUri)) return url.searchParams
  }
  throw new Error('The provider never sent the browser back')
}

export const callbackOf = ({ services }: With, slug: string) => `${services.publicUrl}/auth/${slug}/callback`

/** Whoever starts with `start` becomes `sub` at the provider, comes back, and is let in or not. */
export async function thereAndBack(
  heimdall: Pick<TestServices, 'services' | 'run'>,
  provider: OpenIdProvider,
  {
    sub,
    call = anonymousCall(),
    start = () => heimdall.run(startSignIn, call, { provider: 'example' }),
    tamper = () => undefined,
  }: {
    sub: string
    call?: Call
    start?: () => Promise<{ url: string; flow: { token: string } }>
    /** Changes what the browser brings back. */
    tamper?: (callback: URLSearchParams) => void
  },
): Promise<FlowOutcome> {
  provider.answer = { sub }
  const { url, flow } = await start()
  const callback = await visitProvider(url, callbackOf(heimdall, 'example'))
  tamper(callback)
  const request = { ...call.request, cookies: { ...call.request.cookies, providerFlow: flow.token } }
  return heimdall.run(finishFlow, { ...call, request }, { provider: 'example', query: callback.toString() })
}
