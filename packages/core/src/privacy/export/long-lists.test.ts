import { DataExportSections } from '@heimdall/contracts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { createFullAccount, createTestServices, type TestServices } from '../../testing/index.ts'
import { exportContext } from './export-context.ts'
import { sections } from './sections/index.ts'
import { writeData } from './write-data.ts'

let heimdall: TestServices
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())

/** Lists that are read at once, and what holds each of them short. */
const short: Partial<Record<keyof DataExportSections, string>> = {
  discordMemberships: 'always empty',
  roles: 'maxRoles',
  passkeys: 'too_many_passkeys (add-passkey.ts)',
  savedSearches: 'too_many_views (create-view.ts)',
  webhooks: 'maxWebhooks',
  integrations: 'maxIntegrations',
  tripCategories: 'maxTripCategories',
  tripTemplates: 'maxTripTemplates',
  privacyZones: 'maxZones',
  shares: 'maxShares',
  grants: 'maxGrants',
}

test('a list is read by pages, unless something holds it short', () => {
  const atOnce = Object.entries(DataExportSections.shape)
    .filter(([, schema]) => schema instanceof z.ZodArray)
    // Object.entries loses the literal keys.
    .map(([name]) => name as keyof DataExportSections)
    .filter((name) => 'read' in sections[name])
  expect(atOnce.sort()).toEqual(Object.keys(short).sort())
})

/** What is multiplied: the table, whose rows, and the columns that no two rows may share. */
const tables: [name: keyof DataExportSections, table: string, owner: string, own: string][] = [
  ['platformAccounts', 'linked_accounts', 'user_id', `'subject', md5(random()::text), 'is_primary', false`],
  ['ownedApps', 'oauth_clients', 'user_id', `'client_id', md5(random()::text)`],
  ['appTokens', 'oidc_payloads', 'account_id', `'id_hash', '\\x' || md5(random()::text)`],
  ['apiKeys', 'api_keys', 'user_id', `'key_hash', '\\x' || md5(random()::text)`],
  ['exportLogs', 'data_export_logs', 'user_id', ''],
  ['exportJobs', 'data_export_jobs', 'user_id', ''],
  ['sessions', 'sessions', 'user_id', `'token_hash', '\\x' || md5(random()::text)`],
  ['browsers', 'sign_in_devices', 'user_id', `'token_hash', '\\x' || md5(random()::text)`],
  ['openLinks', 'account_tokens', 'user_id', `'token_hash', '\\x' || md5(random()::text)`],
  ['invitations', 'invitations', 'invited_by', `'token_hash', '\\x' || md5(random()::text)`],
  ['reports', 'audit_event_reports', 'user_id', `'event_id', gen_random_uuid()`],
  ['mails', 'mail_outbox', 'user_id', ''],
  ['files', 'files', 'uploaded_by', ''],
  ['fileUploads', 'file_uploads', 'uploaded_by', ''],
  ['sharedFiles', 'file_links', 'created_by', ''],
  ['positionImports', 'gps_imports', 'user_id', ''],
]
const many = 501

test('of lists that are longer than a page, and than what people see of them, every row leaves once', async () => {
  const { account, other } = await createFullAccount(heimdall)
  const { sql } = heimdall.services.primary
  const multiply = (table: string, owner: string, userId: string, own: string) =>
    sql.unsafe(
      `INSERT INTO ${table} SELECT (jsonb_populate_record(one, jsonb_build_object(
        ${table === 'oidc_payloads' ? '' : `'id', gen_random_uuid()${own && ','}`} ${own}))).*
      FROM (SELECT t::${table} AS one FROM ${table} t WHERE ${owner} = $1 LIMIT 1) AS found, generate_series(1, ${many})`,
      [userId],
    )
  for (const [, table, owner, own] of tables) await multiply(table, owner, account.userId, own)
  await multiply('oauth_clients', 'user_id', other.userId, `'client_id', md5(random()::text)`)
  await sql`
    INSERT INTO oauth_consents
    SELECT (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'oauth_client_id', app.id))).*
    FROM oauth_consents c, oauth_clients app
    WHERE c.user_id = ${account.userId} AND app.user_id = ${other.userId} AND app.id <> c.oauth_client_id`

  await multiply('users', 'id', other.userId, `'username', 'copy_' || md5(random()::text), 'email', null`)
  await sql`
    INSERT INTO gps_grants
    SELECT (jsonb_populate_record(g, jsonb_build_object('id', gen_random_uuid(), 'user_id', copy.id))).*
    FROM gps_grants g, users copy WHERE g.grantee_id = ${account.userId} AND copy.username LIKE 'copy_%'`

  const context = await exportContext(heimdall.services, account.userId)
  let text = ''
  for await (const piece of writeData(context, { values: {}, counts: {} }, () => undefined)) text += piece
  const data: Record<string, { id?: string }[]> = JSON.parse(text)
  for (const name of [...tables.map(([section]) => section), 'connectedApps', 'sharedWithMe']) {
    const rows = data[name] ?? []
    expect(rows.length, name).toBeGreaterThan(many)
    const ids = rows.flatMap(({ id }) => id ?? [])
    expect(new Set(ids).size, name).toBe(ids.length)
  }
})
