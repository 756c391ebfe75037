import { buffer } from 'node:stream/consumers'
import { statuses } from '@heimdall/audit'
import { DataExportSections, roleLabel } from '@heimdall/contracts'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import PDFDocument from 'pdfkit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Call } from '../../kernel/index.ts'
import {
  anonymousCall,
  asKey,
  asUser,
  createAccount,
  createFullAccount,
  createTestServices,
  eventsInOutbox,
  type FullAccount,
  forgetEvents,
  readZip,
  storeEvent,
  type TestAccount,
  type TestServices,
} from '../../testing/index.ts'
import { dataExportSchema } from './data-export-schema.ts'
import { exportContext } from './export-context.ts'
import { exportData } from './export-data.ts'
import { listExportLogs } from './list-export-logs.ts'
import { chaptersOf } from './report/chapters.ts'
import { drawChapter } from './report/draw-chapter.ts'
import { createPen, page } from './report/pen.ts'
import { createFormat } from './report/report-format.ts'
import { reportTexts } from './report/report-texts.ts'
import { createTags } from './report/tags.ts'

let heimdall: TestServices
let full: FullAccount
let files: Map<string, Buffer>
let text: string
let data: Record<string, unknown[]>

beforeAll(async () => {
  heimdall = await createTestServices()
  full = await createFullAccount(heimdall, { locale: 'de' })
  files = readZip(await take(full.person))
  text = files.get('data.json')?.toString() ?? ''
  data = JSON.parse(text)
})
afterAll(() => heimdall.close())

async function take(call: Call): Promise<Buffer> {
  const { content } = await exportData(heimdall.services, call)
  return await buffer(content)
}
const historyOf = (call: Call) => heimdall.run(listExportLogs, call, {})

describe('the archive', () => {
  test('holds three files, in the language of the account', () => {
    expect([...files.keys()]).toEqual(['data.json', 'report.pdf', 'README.txt'])
    expect(files.get('README.txt')?.toString()).toMatch(/^DEINE DATEN AUS HEIMDALL\r\n/)
    const pdf = files.get('report.pdf')?.toString('latin1') ?? ''
    expect(pdf).toMatch(/^%PDF-1\.\d/)
    expect(pdf.trimEnd()).toMatch(/%%EOF$/)
    expect(pdf).toContain('/Lang (de)')
  })

  test('has a report that can be read aloud: tagged, titled, with headings and tables', () => {
    const pdf = files.get('report.pdf')?.toString('latin1') ?? ''
    for (const part of ['/Marked true', '/DisplayDocTitle true', '<pdfuaid:part>1<', '<dc:title>']) {
      expect(pdf).toContain(part)
    }
    const count = (type: string) => pdf.split(`/S /${type}\n`).length - 1
    expect([count('Document'), count('H1')]).toEqual([1, 1])
    // One for each chapter, and the overview.
    expect(count('H2')).toBe(count('Sect'))
    expect(count('H2')).toBeGreaterThan(10)
    expect(count('TR')).toBeGreaterThan(count('Table'))
    expect(count('TH')).toBe(pdf.split('/Scope /').length - 1)
    // Each has its place in the tree, and no content is left that belongs to none.
    const elements = pdf.match(/\/S \/\w+\n/g)?.length ?? 0
    expect(pdf.match(/^\/P \d+ 0 R$/gm)?.length).toBe(elements)
    expect(pdf).not.toMatch(/\/Nums \[[^\]]*\bnull\b/)
  })

  test('has a report in both languages that names roles and cuts off no time, state or title', async () => {
    const wide = '2026-11-30T22:48:00.000Z'
    const values = JSON.parse(
      text
        .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, wide)
        .replaceAll(/"status": ?"success"/g, '"status":"failure"')
        .replaceAll('203.0.113.7', '203.113.213.107'),
    )
    values.roles = [{ name: 'moderator' }]
    values.grants[0].to = { kind: 'role', name: 'moderator' }
    const account = await exportContext(heimdall.services, full.account.userId)
    const doc = new PDFDocument({ tagged: true })
    const pen = createPen(doc)
    for (const locale of ['en', 'de'] as const) {
      const t = reportTexts[locale]
      const chapters = chaptersOf({ ...account, locale }, { values, counts: { positions: 1 } }, t)
      expect(chapters.map(({ title }) => title)).toEqual(Object.values(t.chapters))
      const seen: string[] = []
      const cut: string[] = []
      const note = (whole: string, unseen: string | undefined) => {
        if (unseen === undefined) seen.push(whole)
        else cut.push(unseen)
        return unseen
      }
      const line: typeof pen.line = (whole, ...place) => note(whole, pen.line(whole, ...place))
      const write: typeof pen.write = (wrapped, ...place) => note(wrapped.text, pen.write(wrapped, ...place))
      const sheet = { doc, pen: { ...pen, line, write }, tags: createTags(doc), y: page.top }
      for (const chapter of chapters) for (const _ of drawChapter(sheet, chapter));
      expect(cut).toEqual([])
      const { time, date } = createFormat(locale, t)
      expect(seen.filter((text) => text === time(wide)).length).toBeGreaterThan(20)
      const role = roleLabel('moderator', locale)
      expect(seen).toEqual(
        expect.arrayContaining([date(wide), statuses.failure[locale], role, t.holders(role)]),
      )
    }
  })

  test('is what the published schema says, as somebody else checks it', () => {
    const schema = dataExportSchema(heimdall.services.publicUrl)
    const ajv = new Ajv2020({ strict: false, allErrors: true })
    addFormats.default(ajv)
    ajv.addFormat('base64', /^[A-Za-z0-9+/]*={0,2}$/)
    const validate = ajv.compile(schema)
    expect(validate(data), JSON.stringify(validate.errors?.slice(0, 5))).toBe(true)
    expect(data.$schema).toBe(schema.$id)
    // What it does not know, it refuses.
    expect(validate({ ...data, passwordHash: 'x' })).toBe(false)
  })

  test('has something of everything that this account has', () => {
    const empty = Object.keys(DataExportSections.shape).filter((name) => {
      const value = data[name]
      return value === null || (Array.isArray(value) && value.length === 0)
    })
    expect(empty).toEqual(['discordMemberships'])
    expect(data).toMatchObject({
      profile: { username: 'Jürgen', preferredLocale: 'de', privacyMode: false, avatarsEnabled: true },
      apiKeys: [{ prefix: expect.stringMatching(/^hk_/), permissions: ['audit:read'] }],
      trips: [{ title: 'Over the pass', locations: [{ name: 'Bakery' }] }],
      positions: [{ deviceId: full.deviceId, latitude: 52.5163 }],
      seenBy: [{ viewer: { username: full.other.username } }],
      seen: [{ owner: { username: full.other.username } }],
      ownActs: [{ eventType: 'user_updated' }],
    })
  })

  test('holds no secret of any table, in no spelling', async () => {
    const { sql } = heimdall.services.primary
    const columns = await sql<{ table: string; column: string; type: string }[]>`
      SELECT table_name AS table, column_name AS column, data_type AS type FROM information_schema.columns
      WHERE table_schema = 'public' AND (data_type = 'bytea' OR (data_type = 'text' AND column_name ~ 'hash|secret|password'))`
    // Pictures, and the names of pictures in their addresses.
    const open = [
      'avatars.image',
      'avatars.content_hash',
      'oauth_client_logos.image',
      'oauth_client_logos.content_hash',
    ]
    let looked = 0
    for (const { table, column, type } of columns) {
      if (open.includes(`${table}.${column}`)) continue
      const rows = await sql<
        { value: Buffer | string | null }[]
      >`SELECT ${sql(column)} AS value FROM ${sql(table)}`
      for (const { value } of rows) {
        if (value === null || value.length < 8) continue
        looked++
        const spellings =
          type === 'text'
            ? [String(value)]
            : (['hex', 'base64', 'base64url'] as const).map((encoding) =>
                Buffer.from(value).toString(encoding),
              )
        for (const spelling of spellings) expect(text.includes(spelling), `${table}.${column}`).toBe(false)
      }
    }
    expect(looked).toBeGreaterThan(15)
    expect(text).not.toContain(full.person.token)
    expect(text).not.toContain('a-secret-payload')
  })

  test('names nobody who is not named to this person elsewhere', async () => {
    const { sql } = heimdall.services.primary
    // The other one takes back that they may be seen.
    await sql`DELETE FROM gps_grants WHERE user_id = ${full.other.userId}`
    const again = JSON.parse(
      readZip(await take(full.person))
        .get('data.json')
        ?.toString() ?? '',
    )
    expect(again.seen).toMatchObject([{ owner: null }])
    expect(JSON.stringify(again.invitations)).not.toContain(`${full.other.userId}@invited.example`)
    expect(JSON.stringify(again.ownActs)).not.toContain(full.other.userId)
  })
})

test('is of many pages as of one: every row once', async () => {
  const account = await createAccount(heimdall)
  const { userId } = account
  const { timeseries } = heimdall.services.audit
  await storeEvent(heimdall, { eventType: 'login', userId })
  await timeseries.sql`
    INSERT INTO audit_events (id, created_at, event_type, user_id, status)
    SELECT gen_random_uuid(), created_at - make_interval(secs => n), 'login', ${userId}, 'success'
    FROM audit_events, generate_series(1, 2500) AS n WHERE user_id = ${userId}`
  // As bots could once have it.
  await timeseries.sql`
    INSERT INTO audit_events (id, created_at, event_type, user_id, status)
    SELECT gen_random_uuid(), created_at, 'login', upper(user_id), 'success'
    FROM audit_events WHERE user_id = ${userId} LIMIT 1`
  const zip = await take(await asUser(heimdall, account))
  const { auditEvents } = JSON.parse(readZip(zip).get('data.json')?.toString() ?? '')
  expect(new Set(auditEvents.map(({ id }: { id: string }) => id)).size).toBe(2_502)
  expect(auditEvents).toHaveLength(2_502)
})

describe('is written down', () => {
  test('as an event, and as a row that gets its size once all of it has left', async () => {
    const account = await createAccount(heimdall)
    const person = await asUser(heimdall, account)
    await forgetEvents(heimdall)
    const { fileName, content } = await exportData(heimdall.services, person)
    expect(fileName).toMatch(/^data-export-\d{4}-\d\d-\d\d\.zip$/)
    expect(await historyOf(person)).toMatchObject({
      logs: [{ fileSizeBytes: null }],
      total: 1,
      hasMore: false,
    })
    const { length } = await buffer(content)
    expect((await historyOf(person)).logs).toEqual([
      {
        id: expect.any(String),
        exportedAt: heimdall.clock.now().toISOString(),
        ipAddress: '203.0.113.7',
        userAgent: 'Test Browser/1.0',
        exportFormat: 'zip',
        fileSizeBytes: length,
        locale: 'en',
      },
    ])
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: 'data_exported',
        userId: account.userId,
        actorId: account.userId,
        metadata: { format: 'zip', categories: ['profile', 'sessions', 'audit_logs', 'connections'] },
      },
    ])
  })

  test('without a size where somebody leaves before the end', async () => {
    const person = await asUser(heimdall, await createAccount(heimdall))
    const { content } = await exportData(heimdall.services, person)
    await content.next()
    await content.return()
    expect((await historyOf(person)).logs).toMatchObject([{ fileSizeBytes: null }])
  })

  test('and where the row can not be, the data leaves all the same', async () => {
    const person = await asUser(heimdall, await createAccount(heimdall))
    const { sql } = heimdall.services.primary
    await sql`ALTER TABLE data_export_logs RENAME COLUMN export_format TO gone`
    const { content } = await exportData(heimdall.services, person)
    await sql`ALTER TABLE data_export_logs RENAME COLUMN gone TO export_format`
    expect(readZip(await buffer(content)).size).toBe(3)
    expect(heimdall.logged.some(({ message }) => message === 'An export could not be logged')).toBe(true)
  })
})

describe('is for people about themselves', () => {
  test('not for strangers, and not for keys without the permission, or without a person', async () => {
    // No role of theirs gives it.
    const account = await createAccount(heimdall)
    const keyOf = (owner: TestAccount | undefined, permission: string) =>
      asKey(heimdall, { ...(owner && { owner }), permissions: [permission] })
    await expect(take(anonymousCall())).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    const other = await keyOf(account, 'audit:read')
    await expect(take(other)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(historyOf(other)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const system = await keyOf(undefined, 'data:export')
    await expect(take(system)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(historyOf(system)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    const own = await keyOf(account, 'data:export')
    const { profile } = JSON.parse(
      readZip(await take(own))
        .get('data.json')
        ?.toString() ?? '',
    )
    expect(profile.id).toBe(account.userId)
  })

  test('for an app that acts for somebody, with the scope alone', async () => {
    const account = await createAccount(heimdall)
    const app = (...permissions: string[]): Call => ({
      ...anonymousCall(),
      actor: {
        type: 'oauth',
        oauthClientId: account.userId,
        clientId: 'app_1',
        userId: account.userId,
        ownerId: null,
        sessionId: null,
        grant: '00',
        permissions: new Set(permissions),
      },
    })
    await expect(take(app('audit:read'))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const { profile } = JSON.parse(
      readZip(await take(app('data:export')))
        .get('data.json')
        ?.toString() ?? '',
    )
    expect(profile.id).toBe(account.userId)
  })

  test('with a sign-in of the last ten minutes, and ten times an hour', async () => {
    const account = await createAccount(heimdall)
    const person = await asUser(heimdall, account)
    const { actor } = person
    const old = { ...actor, authenticatedAt: new Date(heimdall.clock.now().getTime() - 601_000) }
    await expect(take({ ...person, actor: old })).rejects.toMatchObject({
      issues: [{ code: 'fresh_sign_in_required' }],
    })
    for (let round = 0; round < 10; round++) await exportData(heimdall.services, person)
    await expect(take(person)).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
    const page = await heimdall.run(listExportLogs, person, { limit: 3, offset: 2 })
    expect(page).toMatchObject({ total: 10, hasMore: true })
    expect(page.logs).toHaveLength(3)
    const beyond = await heimdall.run(listExportLogs, person, { limit: 1_000, offset: -5 })
    expect([beyond.logs.length, beyond.hasMore]).toEqual([10, false])
  })
})
