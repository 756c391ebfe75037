import type { ViewAudience } from '@heimdall/contracts'

/** Who looks, by what they hold. One stream is computed for each, however many look. */
export interface Audience {
  kind: Exclude<ViewAudience, 'staff'>
  ownerId: string
  /** Of the link, the grant, or for overlays the device; null for the public page. */
  id: string | null
}

export const keyOf = ({ kind, ownerId, id }: Audience): string => `${kind} ${ownerId} ${id ?? ''}`
