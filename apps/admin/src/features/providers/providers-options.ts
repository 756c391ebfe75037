import { trpc } from '../../lib/trpc.ts'

export const providersOptions = trpc.identityProviders.list.queryOptions({})
