import { accessOf } from '../../../identity/providers/index.ts'
import type { Services } from '../../../kernel/index.ts'
import type { PlatformRow } from '../connectable.ts'

/** Throws PlatformFailure. The refresh token first: with it, most platforms drop all that came of it. */
export async function revokeTokens(
  services: Services,
  provider: PlatformRow,
  { accessToken, refreshToken }: Record<'accessToken' | 'refreshToken', string | null>,
): Promise<void> {
  for (const token of [provider.kind === 'twitch' ? null : refreshToken, accessToken]) {
    if (token !== null) await services.providers.revoke(accessOf(services, provider), token)
  }
}
