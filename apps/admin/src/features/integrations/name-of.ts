import type { Integration } from '@heimdall/contracts'

export const nameOf = ({ displayName, username, externalId }: Integration): string =>
  displayName ?? username ?? externalId
