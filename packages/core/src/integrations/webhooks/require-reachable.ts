import { fieldError, type Services } from '../../kernel/index.ts'

/** Says at once what every attempt would fail by. Each attempt looks again: what a name means may change. */
export async function requireReachable({ webhooks }: Services, url: string): Promise<void> {
  if (!URL.canParse(url)) throw fieldError('BAD_REQUEST', 'url', 'bad_address', 'This is not an address')
  const refusal = await webhooks.refusalOf(url)
  if (refusal === null) return
  const message =
    refusal === 'needs_https'
      ? 'Without TLS anybody on the way could read it; use https'
      : 'This leads to an address that is not public; WEBHOOK_ALLOWED_NETWORKS can allow it'
  throw fieldError('BAD_REQUEST', 'url', refusal, message)
}
