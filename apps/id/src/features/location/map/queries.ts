import { trpc } from '../../../lib/trpc.ts'

/** Where all of one's own devices are. What happens to them is written into it: see `useLiveDevices`. */
export const snapshotQuery = () => trpc.devices.snapshot.queryOptions({ scope: 'own' })
