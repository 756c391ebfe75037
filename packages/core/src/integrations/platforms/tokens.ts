import type { Services } from '../../kernel/index.ts'

const place = (integrationId: string) => `integrations/${integrationId}`

export const sealToken = (services: Services, integrationId: string, token: string): Buffer =>
  services.secrets.wrap(Buffer.from(token), place(integrationId))

/** For a request to its platform, and for nothing else: tokens are given to nobody. */
export const openToken = (services: Services, integrationId: string, sealed: Buffer): string =>
  services.secrets.unwrap(sealed, place(integrationId)).toString()
