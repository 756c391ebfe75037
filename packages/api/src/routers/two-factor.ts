import {
  beginTotp,
  confirmTotp,
  disableTotp,
  getSecurityState,
  listTrustedDevices,
  regenerateBackupCodes,
  revokeTrust,
} from '@heimdall/core'
import { command, query, router } from '../trpc.ts'

/** For the ID app alone: all of it is about whoever sits there, and half of it needs a fresh sign-in. */
export const twoFactor = router({
  state: query(getSecurityState),
  beginTotp: command(beginTotp),
  confirmTotp: command(confirmTotp),
  disableTotp: command(disableTotp),
  regenerateBackupCodes: command(regenerateBackupCodes),
  trustedDevices: query(listTrustedDevices),
  revokeTrust: command(revokeTrust),
})
