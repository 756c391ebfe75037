import { isDeepStrictEqual } from 'node:util'
import type { AdapterPayload } from 'oidc-provider'

type Apps = NonNullable<AdapterPayload['authorizations']>

/** The apps of a session as they were read, by the copy that oidc-provider changes. */
const asRead = new WeakMap<Apps, Apps>()

/** A copy of the request's own: others may have read the same row. */
export function readApps(payload: AdapterPayload): AdapterPayload {
  const { authorizations } = payload
  if (!authorizations) return payload
  const own = structuredClone(authorizations)
  asRead.set(own, authorizations)
  return { ...payload, authorizations: own }
}

/** What has changed of them since they were read; null stands for an app that was signed out of. */
export function changedApps({ authorizations = {} }: AdapterPayload): Record<string, Apps[string] | null> {
  const before = asRead.get(authorizations) ?? {}
  const gone = Object.keys(before).filter((id) => !(id in authorizations))
  const changed = Object.entries(authorizations).filter(([id, app]) => !isDeepStrictEqual(app, before[id]))
  return Object.fromEntries([...gone.map((id) => [id, null] as const), ...changed])
}
