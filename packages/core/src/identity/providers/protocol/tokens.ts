import type { TokenEndpointResponse } from 'oauth4webapi'
import { type PlatformTokens, ProviderFailure } from '../../../kernel/index.ts'
import type { Dialect } from '../kinds/dialect.ts'

/** What a token endpoint has answered, as RFC 6749 says it should. */
export async function mendTokens({ mendTokens: mend }: Dialect, answer: Response): Promise<Response> {
  if (!mend || answer.status !== 200) return answer
  const body: unknown = await answer.json()
  if (typeof body !== 'object' || body === null)
    throw new ProviderFailure('invalid', 'The tokens are malformed')
  return Response.json(mend({ ...body }), { status: answer.status })
}

export const toTokens = ({
  access_token,
  refresh_token,
  expires_in,
  scope,
}: TokenEndpointResponse): PlatformTokens => ({
  accessToken: access_token,
  refreshToken: refresh_token ?? null,
  expiresInSeconds: expires_in ?? null,
  scopes: scope === undefined ? null : scope.split(' ').filter((name) => name !== ''),
})
