import type { IncomingMessage } from 'node:http'

const Correlation = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The id of the cascade that a request says it belongs to; null if it says none, or nonsense. */
export function correlationIdOf({ headers }: IncomingMessage): string | null {
  const header = headers['x-correlation-id']
  return typeof header === 'string' && Correlation.test(header) ? header : null
}
