import {
  createAuditRecorder,
  loadOAuthToken,
  type OAuthClient,
  type OAuthTokenModel,
  type RecordedEvent,
  type Services,
} from '@heimdall/core'
import { type Adapter, type AdapterFactory, type AdapterPayload, errors } from 'oidc-provider'
import { toClientMetadata } from '../client-metadata.ts'
import type { ClientStore } from '../client-store.ts'
import { currentOidcRequest } from '../request-store.ts'
import { consumePayload } from './consume-payload.ts'
import { dropGroundlessGrant } from './drop-groundless-grant.ts'
import { createPayloadFinder } from './find-payloads.ts'
import { isStorable } from './is-storable.ts'
import { fromRow, hashId, type PayloadRow, type StoredPayload, toRow } from './payload-row.ts'
import { replaySeconds } from './replay.ts'
import { revokeFamily } from './revoke-family.ts'
import { createPayloadWriter } from './save-payloads.ts'
import { readApps } from './session-apps.ts'
import { useOnce } from './use-once.ts'

/** What oidc-provider remembers, in PostgreSQL. */
export function createStorage(services: Services, clients: ClientStore): AdapterFactory {
  const { sql } = services.primary
  const save = createPayloadWriter(services)
  const find = createPayloadFinder(services)

  /** A refresh that may be a repetition goes the whole way of checks; `consume` decides. */
  const isRepeatable = ({ model, consumedAt }: StoredPayload) =>
    model === 'RefreshToken' &&
    consumedAt !== null &&
    currentOidcRequest().isTokenRequest &&
    services.clock.now().getTime() - consumedAt < replaySeconds * 1000

  const read = (row: StoredPayload, id: string | null) =>
    fromRow(services, isRepeatable(row) ? { ...row, consumedAt: null } : row, id)

  const adapterOf = (model: string): Adapter => ({
    async upsert(id, payload, expiresIn = 0) {
      if (model === 'ReplayDetection') {
        const expiresAt = new Date(services.clock.now().getTime() + expiresIn * 1000)
        if (await useOnce(services, id, expiresAt)) return
        throw new errors.InvalidRequest('this proof was used already')
      }
      if (!isStorable(payload)) throw new errors.InvalidRequest('a parameter holds what is no text')
      const events =
        model === 'AccessToken' || model === 'ClientCredentials' ? await tokenEvents(id, payload) : []
      const row = toRow(
        services,
        model,
        id,
        payload,
        expiresIn,
        sessionOf(model, id, payload),
        loginOf(model, payload),
      )
      await save(row, events)
      // One without scopes is given to every app, and needs no consent.
      if (model === 'Grant' && scopesOfGrant(payload).length > 0) {
        const { actor } = currentOidcRequest().call
        await dropGroundlessGrant(services, id, actor.type === 'user' ? actor.sessionId : null)
      }
    },
    async find(id) {
      const row = await find(model, id)
      if (!row) return undefined
      const payload = model === 'Session' ? readApps(read(row, id)) : read(row, id)
      return isToken(model) && currentOidcRequest().presentsToken ? asItCounts(model, id, payload) : payload
    },
    async findByUid(uid) {
      const [row] = await sql<StoredPayload[]>`
        SELECT model, encode(id_hash, 'hex') AS id, payload, sealed_id AS "sealedId", extract(epoch FROM consumed_at)::float8 * 1000 AS "consumedAt"
        FROM oidc_payloads WHERE model = ${model} AND uid_hash = decode(${hashId(uid)}, 'hex')`
      return row ? read(row, null) : undefined
    },
    async findByUserCode(userCode) {
      const [row] = await sql<StoredPayload[]>`
        SELECT model, encode(id_hash, 'hex') AS id, payload, sealed_id AS "sealedId", extract(epoch FROM consumed_at)::float8 * 1000 AS "consumedAt"
        FROM oidc_payloads WHERE model = ${model} AND user_code_hash = decode(${hashId(userCode)}, 'hex')`
      if (!row) return undefined
      // Whoever has left the page of the consent may enter the code again; the first to finish has it.
      return { ...read(row, null), inFlight: false }
    },
    consume: (id) => consumePayload(services, clients.find, model, id),
    async destroy(id) {
      if (model === 'Grant' || model === 'ClientCredentials') {
        const { isTokenRequest } = currentOidcRequest()
        const reason = isTokenRequest ? 'reuse' : 'revoked_by_app'
        return revokeFamily(services, clients.find, { grant: hashId(id), reason })
      }
      await sql`DELETE FROM oidc_payloads WHERE model = ${model} AND id_hash = decode(${hashId(id)}, 'hex')`
    },
    // The grant is destroyed with them, and takes all of the family along.
    revokeByGrantId: async () => undefined,
  })

  /** With the scopes that open something now, as under `/v1`; nothing when it opens nothing at all. */
  async function asItCounts(
    model: OAuthTokenModel,
    id: string,
    payload: AdapterPayload,
  ): Promise<AdapterPayload | undefined> {
    const token = await loadOAuthToken(services, id, [model])
    return token ? { ...payload, scope: token.scopes.join(' ') } : undefined
  }

  /** A token of an app, as the audit log tells of it: by its hash, never by itself. */
  async function tokenEvents(id: string, payload: AdapterPayload): Promise<readonly RecordedEvent[]> {
    const client = await clients.find(payload.clientId ?? '')
    const tokenId = hashId(id).slice(0, 32)
    const { call } = currentOidcRequest()
    const actor = client ? actorOf(client, payload) : call.actor
    const recorder = createAuditRecorder({ ...call, actor }, services.clock, services.random)
    recorder.audit('token_created', {
      resource: ['oauth_token', tokenId],
      metadata: {
        clientId: payload.clientId ?? null,
        clientName: client?.name ?? null,
        tokenId,
        tokenType: 'access_token',
        grantType: payload.gty ?? 'client_credentials',
        scopes: payload.scope?.split(' ') ?? [],
        expiresAt: payload.exp === undefined ? null : new Date(payload.exp * 1000).toISOString(),
      },
    })
    return recorder.events
  }

  return (model) => (model === 'Client' ? clientAdapter(clients, services.publicUrl) : adapterOf(model))
}

const tokenModels: ReadonlySet<string> = new Set<OAuthTokenModel>([
  'AccessToken',
  'ClientCredentials',
  'RefreshToken',
])
const isToken = (model: string): model is OAuthTokenModel => tokenModels.has(model)

const actorOf = (client: OAuthClient, { accountId, grantId }: AdapterPayload) => ({
  type: 'oauth' as const,
  oauthClientId: client.id,
  clientId: client.clientId,
  userId: accountId ?? null,
  ownerId: client.ownerId,
  sessionId: null,
  grant: grantId === undefined ? '' : hashId(grantId),
  permissions: new Set<string>(),
})

/** The session of Heimdall that a row is of: a session's own id, or that of whoever gives a grant for as long as it lasts. */
function sessionOf(model: string, id: string, payload: AdapterPayload): string | null {
  if (model === 'Session') return payload.accountId === undefined ? null : id
  if (model !== 'Grant') return null
  const { actor } = currentOidcRequest().call
  return actor.type === 'user' && !scopesOfGrant(payload).includes('offline_access') ? actor.sessionId : null
}

/** Codes carry a `sid` where their app asks to be told of the end of the session; they are made in the browser of its owner. */
function loginOf(model: string, payload: AdapterPayload): PayloadRow['login'] {
  const { actor } = currentOidcRequest().call
  if (model !== 'AuthorizationCode' && model !== 'DeviceCode') return null
  if (payload.sid === undefined || actor.type !== 'user') return null
  return { session: actor.sessionId, sid: payload.sid }
}

/** The types of oidc-provider do not know what a grant is made of. */
function scopesOfGrant(payload: AdapterPayload): string[] {
  const openid = 'openid' in payload ? payload.openid : null
  const scope = typeof openid === 'object' && openid !== null && 'scope' in openid ? openid.scope : null
  return typeof scope === 'string' ? scope.split(' ') : []
}

/** Apps are read from their table, and changed nowhere but there. */
function clientAdapter(clients: ClientStore, publicUrl: string): Adapter {
  const readOnly = async () => {
    throw new Error('oidc-provider does not write apps')
  }
  return {
    async find(clientId) {
      const client = await clients.find(clientId)
      return client ? toClientMetadata(client, publicUrl) : undefined
    },
    upsert: readOnly,
    consume: readOnly,
    destroy: readOnly,
    revokeByGrantId: readOnly,
    findByUid: readOnly,
    findByUserCode: readOnly,
  }
}
