import type { Integration } from '@heimdall/contracts'
import { PrivateText } from '../../components/private-text.tsx'
import { ownNameOf } from './name-of.ts'

/** What the account is called at its platform; where it has no name, its id, which is private. */
export function IntegrationName({ integration }: { integration: Integration }) {
  return ownNameOf(integration) ?? <PrivateText focusable>{integration.externalId}</PrivateText>
}
