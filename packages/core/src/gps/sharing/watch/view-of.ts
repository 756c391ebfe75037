import type { AudiencePolicy } from '../visible/index.ts'
import type { Audience } from './audience.ts'
import type { OwnerSharing } from './owner-sharing.ts'

export interface AudienceView {
  policy: AudiencePolicy
  deviceIds: readonly string[]
}

/** What an audience is let see at all; null: nothing, whatever the reason. */
export function viewOf(owner: OwnerSharing | null, audience: Audience, now: number): AudienceView | null {
  if (owner === null || owner.isHidden) return null
  const chosen = choiceOf(owner, audience, now)
  if (!chosen || chosen.policy.precision === 'hidden') return null
  const deviceIds = [...owner.devices.keys()].filter((id) => chosen.deviceIds?.includes(id) ?? true)
  return { policy: chosen.policy, deviceIds }
}

function choiceOf(owner: OwnerSharing, { kind, id }: Audience, now: number) {
  if (kind === 'public') return owner.everybody
  if (id === null) return null
  if (kind === 'overlay') return { policy: owner.overlay, deviceIds: [id] }
  if (kind === 'grant') return owner.grants.get(id) ?? null
  const share = owner.shares.get(id)
  return share && now < share.expiresAt ? share : null
}
