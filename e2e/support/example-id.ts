import { type OpenIdProvider, startOpenIdProvider } from '@heimdall/core/testing/open-id-provider'
import type { Heimdall } from './heimdall.ts'

export interface ExampleId extends OpenIdProvider {
  /** What its button says. */
  name: string
  slug: string
}

let started = 0

/** A provider of its own for a test, that this Heimdall does not know yet. */
export async function startExampleId(heimdall: Heimdall): Promise<ExampleId> {
  const slug = `example-${process.pid}-${++started}`
  const provider = await startOpenIdProvider([`${heimdall.url}/auth/${slug}/callback`])
  return Object.assign(provider, { slug, name: `Example ${started}` })
}

/** The same, and people can sign in with it. */
export async function offerExampleId(heimdall: Heimdall, called?: string): Promise<ExampleId> {
  const example = await startExampleId(heimdall)
  if (called !== undefined) example.name = called
  const { key } = await heimdall.createApiKey('setting:write')
  const { slug, name, issuer, clientId, clientSecret } = example
  const answer = await fetch(`${heimdall.url}/v1/identity-providers`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'oidc', slug, name, issuer, clientId, clientSecret }),
  })
  if (answer.status !== 201)
    throw new Error(`The provider was answered with ${answer.status}: ${await answer.text()}`)
  return example
}
