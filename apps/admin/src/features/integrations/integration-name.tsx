import type { Integration } from '@heimdall/contracts'
import { PrivateText } from '../../components/private-text.tsx'
import { nameOf } from './name-of.ts'

/** What the account is called at its platform; where it has no name, its id, which is private. */
export function IntegrationName({ integration }: { integration: Integration }) {
  const hasName = integration.displayName !== null || integration.username !== null
  if (hasName) return nameOf(integration)
  return <PrivateText focusable>{nameOf(integration)}</PrivateText>
}
