import { describe, expect, test } from 'vitest'
import { templates } from './find-template.ts'
import { renderMail } from './render-mail.ts'

const publicUrl = 'https://id.example.org'
const sender = { name: 'Asgard', contact: '', publicUrl }
const params = {
  report_received: { eventType: 'login', eventTime: '2026-03-02T10:00:00.000Z', reason: 'not_me' },
  report_updated: {
    eventType: 'login',
    eventTime: '2026-03-02T10:00:00.000Z',
    status: 'resolved',
    note: 'All is well.',
    response: 'password_reset',
  },
  change_email: { token: 'x'.repeat(43) },
  email_change_notice: { stage: 'done', newEmail: 'new@example.org', time: '2026-03-02T10:00:00.000Z' },
  integration_failing: {
    id: '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7',
    platform: 'Twitch',
    account: 'almradio',
    problem: 'revoked',
    isOver: true,
  },
  invitation: { token: 'x'.repeat(43), invitedBy: 'odin', expiresAt: '2026-03-02T10:00:00.000Z' },
  verify_email: { token: 'x'.repeat(43), username: 'freya' },
  registration_attempted: { time: '2026-03-02T10:00:00.000Z', userAgent: null },
  reset_password: { token: 'x'.repeat(43) },
  geofence_crossed: {
    kind: 'exit',
    geofenceId: '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7',
    geofenceName: 'Studio',
    deviceName: 'Phone',
    time: '2026-03-02T10:00:00.000Z',
  },
  new_device: {
    time: '2026-03-02T10:00:00.000Z',
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    ipAddress: '203.0.113.7',
    countryCode: 'DE',
    city: 'Berlin',
  },
  api_key_created: {
    kind: 'created',
    system: false,
    name: 'Discord bot',
    prefix: 'hk_abcdefgh',
    permissions: ['audit:read', 'audit:write'],
    time: '2026-03-02T10:00:00.000Z',
    userAgent: null,
  },
  app_moderated: {
    act: 'suspended',
    name: 'Song requests',
    clientId: 'app_k3JX0bYt5sVnQpLw2RhZcA',
    reason: 'It asks for too much',
    time: '2026-03-02T10:00:00.000Z',
  },
  account_banned: { reason: 'Spam in chat', until: '2026-03-09T10:00:00.000Z' },
  deletion_due: {
    stage: 'near',
    deleteAt: '2026-03-09T10:00:00.000Z',
    token: 'x'.repeat(43),
    administration: { reason: 'Spam in chat' },
  },
  export_ready: { expiresAt: '2026-03-09T10:00:00.000Z' },
  account_deleted: { time: '2026-03-02T10:00:00.000Z' },
  new_password_due: { time: '2026-03-02T10:00:00.000Z' },
  two_factor_reset: { time: '2026-03-02T10:00:00.000Z' },
  sessions_ended: { time: '2026-03-02T10:00:00.000Z' },
  passkey_added: { name: 'YubiKey 5', time: '2026-03-02T10:00:00.000Z', userAgent: null },
  passkey_removed: { name: 'YubiKey 5', time: '2026-03-02T10:00:00.000Z', userAgent: null },
  password_changed: { time: '2026-03-02T10:00:00.000Z' },
  account_linked: { provider: 'Discord', account: 'freya', time: '2026-03-02T10:00:00.000Z' },
  account_unlinked: {
    provider: 'Discord',
    account: null,
    reason: 'The account there was stolen.',
    time: '2026-03-02T10:00:00.000Z',
  },
  security_changed: { change: 'totp_enabled', time: '2026-03-02T10:00:00.000Z' },
  job_failing: { job: 'audit_retention', failures: 3, error: 'No space left' },
  job_recovered: { job: 'audit_retention' },
  weekly_digest: {
    from: '2026-02-23T07:00:00.000Z',
    to: '2026-03-02T07:00:00.000Z',
    signIns: 1_234,
    failures: 5,
    newAccounts: 6,
    openReports: 7,
    failedRuns: 0,
  },
  webhook_disabled: {
    id: '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7',
    origin: 'https://bot.example.org',
    reason: 'failing',
  },
}
const table = [...templates.keys()].flatMap((name) => [
  [name, 'en'],
  [name, 'de'],
])
const render = (template: string, locale: string, change: object = {}, from = sender) => {
  const given = Object.entries(params).find(([name]) => name === template)?.[1]
  return renderMail(
    { template, locale, params: { username: 'freya', params: { ...given, ...change } } },
    from,
  )
}

describe.each(table)('%s in %s', (name = '', locale = '') => {
  const { text, html } = render(name, locale)

  test('says the same as text and as HTML, in its own language', () => {
    expect(text).toContain(locale === 'de' ? 'Hallo freya,' : 'Hello freya,')
    expect(html).toContain(`<html lang="${locale}">`)
    const words = html.replace(/<head>.*<\/head>/s, '').replace(/<[^>]+>/g, ' ')
    for (const line of text.split('\n').filter((part) => /^\w/.test(part) && !part.includes(':')))
      expect(words).toContain(line)
  })

  test('leads to this Heimdall, and loads nothing from anywhere', () => {
    expect(text).toContain(publicUrl)
    expect([...html.matchAll(/(?:href|src)="([^"]+)"/g)].every(([, url]) => url?.startsWith(publicUrl))).toBe(
      true,
    )
    expect(html).not.toMatch(/<(img|link|script|iframe|style)\b|url\(|@import/)
  })
})

test('mails that an older version has queued say what they said then', () => {
  const waiting = { administration: undefined }
  expect(render('deletion_due', 'en', waiting).text).toBe(
    render('deletion_due', 'en', { administration: null }).text,
  )
})

test('a place that is in no country leaves no mail unwritten', () => {
  expect(render('new_device', 'en', { countryCode: 'A1' }).text).toContain('Berlin, A1 (203.0.113.7)')
})

test.each([
  ['en', 'Firefox on Linux', 'Berlin, Germany (203.0.113.7)', 'Unknown device', 'Unknown'],
  ['de', 'Firefox unter Linux', 'Berlin, Deutschland (203.0.113.7)', 'Unbekanntes Gerät', 'Unbekannt'],
])('a new device is named as far as it is known (%s)', (locale, device, place, noDevice, nowhere) => {
  expect(render('new_device', locale).text).toContain(`: ${device}\n`)
  expect(render('new_device', locale).text).toContain(`: ${place}\n`)
  const unknown = { userAgent: null, ipAddress: null, countryCode: null, city: null }
  expect(render('new_device', locale, unknown).text).toContain(`: ${noDevice}\n`)
  expect(render('new_device', locale, unknown).text).toContain(`: ${nowhere}\n`)
})

test.each([
  ['en', 'Questions?'],
  ['de', 'Fragen?'],
])('says who runs this place, and where to ask (%s)', (locale, question) => {
  const { text, html } = render(
    'weekly_digest',
    locale,
    {},
    { ...sender, name: 'A & O', contact: 'ask@example.org' },
  )
  expect(text).toContain(`-- \nA & O\n`)
  expect(text).toContain(`A & O (${publicUrl})`)
  expect(text).toMatch(new RegExp(`\\n${question.replace('?', '.')} ask@example\\.org\\n$`))
  expect(html).toContain('>A &amp; O</p>')
  expect(html).toContain(`${question} <a href="mailto:ask@example.org"`)
  const page = render('weekly_digest', locale, {}, { ...sender, contact: 'https://example.org/ask' })
  expect(page.html).toContain('<a href="https://example.org/ask"')
  expect(render('weekly_digest', locale).text).not.toContain(question)
})

test('what people write stays text', () => {
  const { html, text } = render('report_updated', 'en', { note: '<img src=x onerror="alert(1)">\n& so on' })
  expect(html).not.toContain('<img')
  expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;')
  expect(text).toContain('> <img src=x onerror="alert(1)">\n> & so on')
})

test('what it is not written for is an error, and no half mail', () => {
  expect(() => render('no_such_mail', 'en')).toThrow('no_such_mail')
  expect(() => render('report_updated', 'en', { status: 'unheard of' })).toThrow()
})

test.each([
  ['en', 'Twitch has to be looked after'],
  ['de', 'Twitch braucht Aufmerksamkeit'],
])('an integration whose account has no name is named by its platform alone (%s)', (locale, subject) => {
  expect(render('integration_failing', locale, { account: null }).subject).toBe(subject)
})
