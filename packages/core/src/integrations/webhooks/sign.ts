import { createHmac } from 'node:crypto'

/**
 * The headers of a message by the Standard Webhooks specification, version 1.0.0: HMAC-SHA256 over id, seconds and body,
 * once for each key, so that a receiver may change over.
 */
export function signedHeaders(
  messageId: string,
  body: string,
  keys: readonly Buffer[],
  now: Date,
): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1_000))
  const signatures = keys.map(
    (key) => `v1,${createHmac('sha256', key).update(`${messageId}.${timestamp}.${body}`).digest('base64')}`,
  )
  return {
    'webhook-id': messageId,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  }
}
