import type { WebhookAnswer, WebhookSender } from '../kernel/index.ts'

interface SentWebhook {
  url: string
  headers: Readonly<Record<string, string>>
  body: string
}

export interface TestWebhooks extends WebhookSender {
  sent: SentWebhook[]
  /** Answers of the next requests, in order; then 204. */
  answers: (Partial<WebhookAnswer> | Error | Promise<Partial<WebhookAnswer>>)[]
  /** What `refusalOf` says. */
  refusal: Awaited<ReturnType<WebhookSender['refusalOf']>>
}

/** Keeps what it is given. */
export function createTestWebhooks(): TestWebhooks {
  const webhooks: TestWebhooks = {
    sent: [],
    answers: [],
    refusal: null,
    refusalOf: async () => webhooks.refusal,
    async send(url, { headers, body }) {
      webhooks.sent.push({ url, headers, body })
      const answer = await (webhooks.answers.shift() ?? {})
      if (answer instanceof Error) throw answer
      return { status: 204, retryAfterSeconds: null, body: '', ...answer }
    },
  }
  return webhooks
}
