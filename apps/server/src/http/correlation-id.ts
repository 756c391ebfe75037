import type { IncomingMessage } from 'node:http'
import { isUuid } from '@heimdall/contracts'

/** The id of the cascade that a request says it belongs to; null if it says none, or nonsense. */
export function correlationIdOf({ headers }: IncomingMessage): string | null {
  const header = headers['x-correlation-id']
  return typeof header === 'string' && isUuid(header) ? header : null
}
