import { disconnectApp, listConnectedApps } from '@heimdall/core'
import { command, query, router } from '../trpc.ts'

export const connectedApps = router({
  list: query(listConnectedApps),
  disconnect: command(disconnectApp),
})
