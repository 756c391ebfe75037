import type { TokenEndpointResponse } from 'oauth4webapi'
import { type PlatformTokens, ProviderFailure } from '../../../kernel/index.ts'
import { cleanText } from '../clean-text.ts'
import type { Dialect } from '../kinds/dialect.ts'

/** What a token endpoint has answered, as RFC 6749 says it should. */
export async function mendTokens({ mendTokens: mend }: Dialect, answer: Response): Promise<Response> {
  if (!mend || answer.status !== 200) return answer
  const body: unknown = await answer.json()
  if (typeof body !== 'object' || body === null)
    throw new ProviderFailure('invalid', 'The tokens are malformed')
  return Response.json(mend({ ...body }), { status: answer.status })
}

/** More than any platform promises, and less than what no date can hold. */
const longestSeconds = 10 * 365 * 86_400

export const toTokens = ({
  access_token,
  refresh_token,
  expires_in,
  scope,
}: TokenEndpointResponse): PlatformTokens => ({
  accessToken: access_token,
  refreshToken: refresh_token ?? null,
  // Some mean by 0 that it does not expire; what had expired as it came would be renewed without end.
  expiresInSeconds: expires_in ? Math.min(expires_in, longestSeconds) : null,
  scopes:
    scope === undefined
      ? null
      : cleanText(scope)
          .split(' ')
          .filter((name) => name !== ''),
})
