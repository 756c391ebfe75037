import { AuthorizationResponseError, OperationProcessingError, ResponseBodyError } from 'oauth4webapi'
import { ZodError } from 'zod'
import { ProviderFailure } from '../../../kernel/index.ts'

/** Says of whatever went wrong at a provider what it means for us. */
export async function asProviderFailure<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw toFailure(error)
  }
}

export function toFailure(error: unknown): ProviderFailure {
  if (error instanceof ProviderFailure) return error
  if (error instanceof AuthorizationResponseError) {
    const reason = error.error === 'access_denied' ? 'denied' : 'invalid'
    return new ProviderFailure(reason, `The provider answered ${error.error}`, error)
  }
  if (error instanceof ResponseBodyError) {
    return new ProviderFailure('invalid', `The token endpoint answered ${error.error}`, error)
  }
  if (error instanceof OperationProcessingError || error instanceof ZodError) {
    return new ProviderFailure(
      'invalid',
      error instanceof ZodError ? 'The profile is malformed' : error.message,
      error,
    )
  }
  // No connection, no answer in time, or one without end.
  const message = error instanceof Error ? error.message : 'unknown'
  return new ProviderFailure('unreachable', `The provider could not be asked: ${message}`, error)
}
