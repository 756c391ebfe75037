import { OperationProcessingError } from 'oauth4webapi'
import { PlatformFailure, ProviderFailure } from '../../../kernel/index.ts'

/** Says of what went wrong with an account that is connected already what it means. */
export async function asPlatformFailure<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof PlatformFailure) throw error
    const isAnswer = error instanceof OperationProcessingError || error instanceof ProviderFailure
    const message = error instanceof Error ? error.message : 'unknown'
    throw new PlatformFailure(isAnswer ? 'invalid_answer' : 'unreachable', message, { cause: error })
  }
}

/** What an answer that is none of success means, when a grant was refused: RFC 6749, section 5.2, and Twitch’s own words. */
export async function refusalOf(answer: Response): Promise<PlatformFailure> {
  const { status } = answer
  const body = await answer.text()
  const said = wordsOf(body)
  const retryAfterSeconds = retryAfterOf(answer.headers)
  const failure = (reason: PlatformFailure['reason']) =>
    new PlatformFailure(reason, `The platform answered ${status} ${said}`.trim(), {
      statusCode: status,
      retryAfterSeconds,
    })
  if (status === 429) return failure('rate_limited')
  if (status >= 500) return failure('unreachable')
  if (/invalid_grant|refresh token/i.test(said)) return failure('revoked')
  if (/client/i.test(said) || status === 403) return failure('client_refused')
  // Twitch says so of a grant that its owner has taken back.
  return failure(status === 401 ? 'revoked' : 'invalid_answer')
}

/** `error` of RFC 6749; Twitch says `message`. Nothing else of it: it may hold anything. */
function wordsOf(body: string): string {
  try {
    const answer: unknown = JSON.parse(body)
    if (typeof answer !== 'object' || answer === null) return ''
    const { error, message } = { error: '', message: '', ...answer }
    return [error, message]
      .filter((word) => typeof word === 'string')
      .join(' ')
      .slice(0, 200)
  } catch {
    return ''
  }
}

const longestWaitSeconds = 86_400

/** `Retry-After` in seconds (RFC 9110, section 10.2.3); null where it says nothing that can be used. */
function retryAfterOf(headers: Headers): number | null {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(Math.ceil(seconds), longestWaitSeconds) : null
}
