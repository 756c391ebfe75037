import { trpc } from '../../lib/trpc.ts'

/** What protects the account. */
export const securityQuery = () => trpc.twoFactor.state.queryOptions({})
export const trustedDevicesQuery = () => trpc.twoFactor.trustedDevices.queryOptions({})
