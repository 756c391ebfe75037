import { trpc } from '../../lib/trpc.ts'

export const passkeysQuery = () => trpc.passkeys.list.queryOptions({})
