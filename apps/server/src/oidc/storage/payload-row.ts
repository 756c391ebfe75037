import { hash } from 'node:crypto'
import { hashToken, type Services } from '@heimdall/core'
import type { AdapterPayload } from 'oidc-provider'
import { changedApps } from './session-apps.ts'

/** Never an id, only this. */
export const hashId = (id: string): string => hash('sha256', id, 'hex')

/** What `save-payloads.ts` writes; ids are hashed, in hex. */
export interface PayloadRow {
  model: string
  id: string
  payload: object
  sealedId: string | null
  grant: string | null
  uid: string | null
  userCode: string | null
  account: string | null
  client: string | null
  /** The session of Heimdall that it ends with; null: that of its grant. */
  session: string | null
  /** How an app knows the session that somebody has just signed in to it with; null: it need not hear of its end. */
  login: { session: string; sid: string } | null
  /** Of a session: what this changes of its apps, and of no others. */
  apps: object | null
  /** Whether an app has got a token by it. */
  isToken: boolean
  expiresAt: string
  createdAt: string
}

/** Ids of other rows in a payload, by which their bearers could be played. */
const sealedFields = ['deviceCode', 'parJti'] as const
/** Found by another name than their id, which is then needed all the same. */
const foundByOtherName = new Set(['Session', 'DeviceCode'])
const tokens = new Set(['AccessToken', 'ClientCredentials'])

const place = (model: string, id: string) => `oidc_payloads/${model}/${id}`

export function toRow(
  { secrets, clock }: Services,
  model: string,
  id: string,
  given: AdapterPayload,
  expiresIn: number,
  sessionId: string | null,
  login: PayloadRow['login'] = null,
): PayloadRow {
  const now = clock.now().getTime()
  const hashed = hashId(id)
  const { jti: _, ...payload } = given
  // A sign-in may end in another session than it began in.
  if (model === 'Interaction' && payload.prompt?.name === 'login') delete payload.session
  if (payload.session) delete payload.session.cookie
  for (const field of sealedFields) {
    const value = payload[field]
    if (value) payload[field] = secrets.wrap(Buffer.from(value), place(model, hashed)).toString('base64')
  }
  const grantId = model === 'Grant' ? id : payload.grantId
  return {
    model,
    id: hashed,
    payload,
    sealedId: foundByOtherName.has(model)
      ? secrets.wrap(Buffer.from(id), place(model, hashed)).toString('hex')
      : null,
    grant: grantId === undefined ? null : hashId(grantId),
    uid: uidOf(given),
    userCode: given.userCode === undefined ? null : hashId(given.userCode),
    account: given.accountId ?? null,
    client: given.clientId ?? null,
    session: sessionId,
    login,
    apps: model === 'Session' ? changedApps(given) : null,
    isToken: tokens.has(model),
    expiresAt: new Date(now + expiresIn * 1000).toISOString(),
    createdAt: new Date(now).toISOString(),
  }
}

/** Only sessions have one; the types of oidc-provider do not know it. */
const uidOf = (payload: AdapterPayload): string | null =>
  'uid' in payload && typeof payload.uid === 'string' ? hashId(payload.uid) : null

export interface StoredPayload {
  model: string
  id: string
  payload: AdapterPayload
  sealedId: Buffer | null
  /** Milliseconds since 1970. */
  consumedAt: number | null
}

/** The payload as it was given; `id` where it is known. */
export function fromRow(
  { secrets }: Services,
  { model, id: hashed, payload, sealedId, consumedAt }: StoredPayload,
  id: string | null,
): AdapterPayload {
  const open = (sealed: Uint8Array) => secrets.unwrap(sealed, place(model, hashed)).toString()
  const opened = { ...payload }
  for (const field of sealedFields) {
    const value = opened[field]
    if (value) opened[field] = open(Buffer.from(value, 'base64'))
  }
  return {
    ...opened,
    jti: id ?? (sealedId ? open(sealedId) : undefined),
    ...(consumedAt ? { consumed: Math.floor(consumedAt / 1000) } : {}),
  }
}

/** The key of what only the bearer of a token may read. */
export const keyOfBearer = (token: string): Buffer => hashToken(`heimdall refresh replay\0${token}`)
