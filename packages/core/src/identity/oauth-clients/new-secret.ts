import { hashToken, newId, newToken, type Services } from '../../kernel/index.ts'

const prefixLength = 10

/** A secret, and the row that recognises it. */
export function newSecret(services: Services, oauthClientId: string, createdAt: Date) {
  const secret = newToken(services.random, 'hs_')
  return {
    secret,
    row: {
      id: newId(services),
      oauthClientId,
      secretHash: hashToken(secret),
      prefix: secret.slice(0, prefixLength),
      createdAt,
    },
  }
}
