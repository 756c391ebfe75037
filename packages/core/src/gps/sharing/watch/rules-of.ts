import { findPlace } from '../../places/index.ts'
import type { AudiencePolicy, Rules } from '../visible/index.ts'
import type { OwnerSharing } from './owner-sharing.ts'

export const rulesOf = (owner: OwnerSharing, policy: AudiencePolicy): Rules => ({
  policy,
  areas: owner.areas,
  isHidden: owner.isHidden,
  purgedAt: owner.purgedAt,
  gridKey: owner.secret,
  placeOf: findPlace,
})
