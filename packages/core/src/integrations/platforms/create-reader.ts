import { accessOf } from '../../identity/providers/index.ts'
import { type PlatformAnswer, PlatformFailure, type Services } from '../../kernel/index.ts'
import type { Claimed } from './claim.ts'
import type { PlatformReader } from './kinds/index.ts'
import { openToken } from './tokens.ts'

/** Reads by the access of an integration that has one. */
export function createReader(services: Services, { row, provider }: Claimed): PlatformReader {
  if (row.accessToken === null) throw new PlatformFailure('revoked', 'There is no access')
  const accessToken = openToken(services, row.id, row.accessToken)
  return {
    externalId: row.externalId,
    clientId: provider.clientId,
    accessToken,
    scopes: new Set(row.scopes),
    async read(url, headers = {}) {
      const answer = await services.providers.read(url, {
        authorization: `Bearer ${accessToken}`,
        ...headers,
      })
      if (answer.status === 200) return answer.body
      throw failureOf(answer, services.clock.now())
    },
    userInfoAddress: () => services.providers.userInfoAddress(accessOf(services, provider)),
  }
}

const longestWaitSeconds = 86_400

function failureOf({ status, headers }: PlatformAnswer, now: Date): PlatformFailure {
  const failure = (reason: PlatformFailure['reason'], retryAfterSeconds: number | null = null) =>
    new PlatformFailure(reason, `The platform answered ${status}`, { statusCode: status, retryAfterSeconds })
  if (status === 401) return failure('revoked')
  if (status === 429) return failure('rate_limited', waitOf(headers, now))
  if (status >= 500) return failure('unreachable')
  return failure(status === 403 ? 'forbidden' : 'invalid_answer')
}

/** Discord says how long (`Retry-After`), Twitch says until when (`Ratelimit-Reset`, in seconds since 1970). */
function waitOf(headers: Headers, now: Date): number | null {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN)
  const until = Number(headers.get('ratelimit-reset') ?? Number.NaN) - now.getTime() / 1000
  const wait = Number.isFinite(seconds) ? seconds : until
  return Number.isFinite(wait) ? Math.min(Math.max(1, Math.ceil(wait)), longestWaitSeconds) : null
}
