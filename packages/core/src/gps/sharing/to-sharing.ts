import type { Sharing } from '@heimdall/contracts'
import type { SharingRow } from './own-sharing.ts'
import { precisionOf } from './policy-columns.ts'

type Shown = Pick<
  SharingRow,
  | 'hiddenAt'
  | 'publicPrecision'
  | 'publicDelaySeconds'
  | 'publicDeviceIds'
  | 'overlayPrecision'
  | 'overlayDelaySeconds'
>

export const toSharing = (row: Shown): Sharing => ({
  hiddenAt: row.hiddenAt?.toISOString() ?? null,
  public: {
    precision: precisionOf(row.publicPrecision),
    delaySeconds: row.publicDelaySeconds,
    deviceIds: row.publicDeviceIds,
  },
  overlay: { precision: precisionOf(row.overlayPrecision), delaySeconds: row.overlayDelaySeconds },
})
