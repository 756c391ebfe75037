import { readPlatform, readSigningKeys, rotateSigningKeys, type Services } from '@heimdall/core'
import type Provider from 'oidc-provider'
import type { AdapterFactory, Configuration } from 'oidc-provider'
import type { ClientStore } from './client-store.ts'

/** How soon a new permission is a scope, and links or a key that was rotated elsewhere are known. Keys are announced days before. */
const recheckMs = 5_000

export interface CurrentProviderOptions {
  services: Services
  clients: ClientStore
  secure: boolean
  fetch: NonNullable<Configuration['fetch']>
}

/**
 * oidc-provider takes its keys, scopes and links once and for all, so it is made anew when they have changed. All that it
 * remembers is in PostgreSQL; nothing is lost. The first request makes the first keys.
 */
export function createCurrentProvider({ services, clients, secure, fetch }: CurrentProviderOptions) {
  const { sql } = services.primary
  let storage: AdapterFactory | null = null
  let current: { provider: Provider; version: string; checkedAt: number } | null = null
  let checking: Promise<Provider> | null = null

  async function versionNow(): Promise<string> {
    const [row] = await sql<{ version: string | null }[]>`
      SELECT concat(
        (SELECT string_agg(kid || state, ',' ORDER BY kid) FROM oidc_signing_keys), ' ',
        (SELECT string_agg(name, ',' ORDER BY name) FROM permissions), ' ',
        (SELECT string_agg(value::text, ',' ORDER BY key) FROM settings WHERE key IN ('terms_url', 'privacy_policy_url'))
      ) AS version`
    return row?.version ?? ''
  }

  async function check(): Promise<Provider> {
    let version = await versionNow()
    if (version.startsWith(' ')) {
      await rotateSigningKeys(services)
      version = await versionNow()
    }
    if (current?.version === version) {
      current.checkedAt = performance.now()
      return current.provider
    }
    const keys = await readSigningKeys(services)
    const names = await sql<{ name: string }[]>`SELECT name FROM permissions ORDER BY name`
    const permissions = names.map(({ name }) => name)
    const platform = await readPlatform(services.primary.db)
    // Loaded for the first app that asks: it is large, and a Heimdall without apps never needs it.
    const [{ createProvider }, { createStorage }] = await Promise.all([
      import('./create-provider.ts'),
      import('./storage/adapter.ts'),
    ])
    storage ??= createStorage(services, clients)
    const provider = createProvider({ services, platform, storage, keys, permissions, secure, fetch })
    current = { provider, version, checkedAt: performance.now() }
    return provider
  }

  return async function currentProvider(): Promise<Provider> {
    if (current && performance.now() - current.checkedAt < recheckMs) return current.provider
    checking ??= check().finally(() => {
      checking = null
    })
    return checking
  }
}
