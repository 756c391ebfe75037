import { fieldError, type Services } from '../../kernel/index.ts'

export function requireSafeIssuer({ providers }: Services, issuer: string): void {
  if (providers.accepts(issuer)) return
  throw fieldError('BAD_REQUEST', 'issuer', 'issuer_not_https', 'The issuer must begin with https://')
}
