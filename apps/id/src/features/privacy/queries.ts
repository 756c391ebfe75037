import { trpc } from '../../lib/trpc.ts'

/** Whether this account is going to be deleted. */
export const deletionQuery = () => trpc.privacy.deletion.queryOptions({})
