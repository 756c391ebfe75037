import type { Services } from '../../kernel/index.ts'
import type { WebhookRow } from './queries.ts'

const prefix = 'whsec_'
/** Between 24 and 64, as the Standard Webhooks specification asks. */
const secretBytes = 32
const place = (id: string) => `webhook_endpoints/${id}`

/** What a receiver is given: base64 behind a prefix. */
export const newSecret = ({ random }: Services): string =>
  prefix + Buffer.from(random.bytes(secretBytes)).toString('base64')

export const sealSecret = (services: Services, id: string, secret: string): Buffer =>
  services.secrets.wrap(Buffer.from(secret.slice(prefix.length), 'base64'), place(id))

/** The keys that sign now, the newest first. */
export function keysOf(
  { secrets }: Services,
  { id, secret, previousSecret, previousSecretExpiresAt }: WebhookRow,
  now: Date,
): Buffer[] {
  const overlaps = previousSecretExpiresAt !== null && previousSecretExpiresAt > now
  return [secret, ...(previousSecret && overlaps ? [previousSecret] : [])].map((sealed) =>
    secrets.unwrap(sealed, place(id)),
  )
}
