import type { Integration } from '@heimdall/contracts'

type Named = Pick<Integration, 'displayName' | 'username'>

/** What the account is called at its platform, where that is known. */
export const ownNameOf = ({ displayName, username }: Named): string | null => displayName ?? username

/** For sentences: its id there would tell nobody anything, and is private. */
export const nameOf = (integration: Named & Pick<Integration, 'provider'>): string =>
  ownNameOf(integration) ?? integration.provider.name
