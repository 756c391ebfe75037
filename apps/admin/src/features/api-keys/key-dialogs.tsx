import type { ApiKey } from '@heimdall/contracts'
import type { KeyAct } from './api-key-row.tsx'
import { EditKeyDialog } from './edit-key-dialog.tsx'
import { RenewKeyDialog } from './renew-key-dialog.tsx'
import { RevokeKeyDialog } from './revoke-key-dialog.tsx'

export type KeyDialogsProps = {
  acting: { apiKey: ApiKey; act: KeyAct } | undefined
  onClose: () => void
}

/** What a row's menu opens. Beside the table, not in it: a new key, shown once, outlives the list that it is made from. */
export function KeyDialogs({ acting, onClose }: KeyDialogsProps) {
  const chosen = (act: KeyAct) => (acting?.act === act ? acting.apiKey : undefined)
  return (
    <>
      <EditKeyDialog apiKey={chosen('edit')} onClose={onClose} />
      <RenewKeyDialog apiKey={chosen('renew')} onClose={onClose} />
      <RevokeKeyDialog apiKey={chosen('revoke')} onClose={onClose} />
    </>
  )
}
