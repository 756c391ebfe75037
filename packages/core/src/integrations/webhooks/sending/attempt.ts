import type { WebhookAttempt } from '@heimdall/contracts'
import { type Services, type WebhookAnswer, WebhookFailure } from '../../../kernel/index.ts'
import type { DeliveryRow, WebhookRow } from '../queries.ts'
import { keysOf } from '../secrets.ts'
import { signedHeaders } from '../sign.ts'

export interface Outcome {
  attempt: WebhookAttempt
  retryAfterSeconds: number | null
}

/** One request, and what came of it. Throws for nothing that the receiver or the network does. */
export async function attempt(
  services: Services,
  endpoint: WebhookRow,
  { messageId }: Pick<DeliveryRow, 'messageId'>,
  body: string,
  signal: AbortSignal,
): Promise<Outcome> {
  const at = services.clock.now()
  const headers = {
    'content-type': 'application/json',
    'user-agent': `Heimdall/${services.version}`,
    ...signedHeaders(messageId, body, keysOf(services, endpoint, at), at),
  }
  const startedMs = performance.now()
  const took = () => Math.round(performance.now() - startedMs)
  try {
    const answer = await services.webhooks.send(endpoint.url, { headers, body, signal })
    return {
      attempt: {
        at: at.toISOString(),
        responseStatus: answer.status,
        durationMs: took(),
        error: errorOf(answer),
        answer: answer.body,
      },
      retryAfterSeconds: answer.retryAfterSeconds,
    }
  } catch (error) {
    if (!(error instanceof WebhookFailure)) throw error
    return {
      attempt: {
        at: at.toISOString(),
        responseStatus: null,
        durationMs: took(),
        error: error.reason,
        answer: null,
      },
      retryAfterSeconds: null,
    }
  }
}

function errorOf({ status }: WebhookAnswer): string | null {
  if (status >= 200 && status < 300) return null
  if (status === 410) return 'gone'
  return status >= 300 && status < 400 ? 'redirect' : 'http_status'
}
