import type { ProviderRow } from '../../identity/providers/index.ts'
import type { IntegrationRow } from './queries.ts'

type Named = Pick<IntegrationRow, 'id' | 'externalId' | 'displayName' | 'username'>

/** What events say of an integration. */
export const eventOf = (row: Named, { slug }: Pick<ProviderRow, 'slug'>) => ({
  platform: slug,
  integrationId: row.id,
  channelId: row.externalId,
  ...(nameOf(row) === null ? {} : { channelName: nameOf(row) }),
})

export const nameOf = ({ displayName, username }: Pick<Named, 'displayName' | 'username'>): string | null =>
  displayName ?? username
