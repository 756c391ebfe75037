import type { AuditView } from '@heimdall/contracts'

/** `new`: the present search becomes a view. */
export type ViewToEdit = AuditView | 'new'

/** What the list of views passes on to whoever holds it. */
export interface ViewActions {
  onOpen: () => void
  onRename: (view: AuditView) => void
  onDelete: (view: AuditView) => void
}
