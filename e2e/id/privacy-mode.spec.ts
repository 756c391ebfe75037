import { createHash } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { watchAnswers } from '../support/answers.ts'
import { offerExampleId } from '../support/example-id.ts'
import type { Heimdall } from '../support/heimdall.ts'
import { reportSignIn } from '../support/own-event.ts'
import { addPhone } from '../support/phone.ts'
import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const covered = /, 0\)$/
/** Stands in every name of a place, a trip and a stop that is made here. */
const marker = 'Nimmerland'
const place = { name: `${marker} 7`, latitude: 46.84991, longitude: 9.53291 }

/**
 * What stands on a page for everybody to see, in text or in fields, and looks like an address, an id or a place; and maps that show
 * where something is. What somebody works in or points at is not covered, and nobody does here.
 */
const shown = (page: Page) =>
  page.evaluate((marker) => {
    const secret = new RegExp(
      [
        String.raw`[\w.+-]+@[\w-]+\.\w{2,}`,
        String.raw`\b(?:\d{1,3}\.){3}\d{1,3}\b`,
        String.raw`(?:^|\s)::1\b`,
        String.raw`\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b`,
        String.raw`\b(?:46[.,]8|9[.,]53)\d+`,
        marker,
      ].join('|'),
      'i',
    )
    const seen = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      !element.closest('[data-private], script, style, .sr-only')
    const texts: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { parentElement, textContent } = node
      // What stands in a field is looked at below.
      if (
        parentElement &&
        !parentElement.matches('textarea') &&
        secret.test(textContent ?? '') &&
        seen(parentElement)
      )
        texts.push(textContent ?? '')
    }
    for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      'input, textarea',
    )) {
      const isCovered = getComputedStyle(field).color.endsWith(', 0)')
      if (secret.test(field.value) && field !== document.activeElement && seen(field) && !isCovered)
        texts.push(`field: ${field.value}`)
    }
    for (const element of document.querySelectorAll('[title]')) {
      const title = element.getAttribute('title') ?? ''
      if (secret.test(title) && seen(element)) texts.push(`tooltip: ${title}`)
    }
    for (const map of document.querySelectorAll('canvas')) if (seen(map)) texts.push('a map')
    return texts
  }, marker)

/** Somebody in privacy mode, of whom there is something to see on every page, and the addresses that lead there. */
async function makeWorld(page: Page, url: string) {
  const headers = { origin: url }
  async function post(path: string, data: object) {
    const answer = await page.request.post(path, { data, headers })
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
    return answer.json()
  }
  const phone = await addPhone(page, 'Phone')
  const start = Date.now() - 3_600_000
  for (const minute of [0, 10, 20]) {
    await phone.send(place.latitude, place.longitude + minute / 1e4, start + minute * 60_000)
  }
  const shape = { type: 'circle', center: place, radiusM: 150 }
  const fence = await post('/v1/gps/geofences', {
    name: marker,
    shape: { ...shape, center: { ...place, name: undefined } },
  })
  const trip = await post('/v1/gps/trips', {
    deviceId: phone.id,
    title: `To ${marker}`,
    notes: `By way of ${marker}`,
    startedAt: new Date(start).toISOString(),
    endedAt: new Date(start + 1_200_000).toISOString(),
  })
  await post(`/v1/gps/trips/${trip.id}/locations`, place)
  await post('/v1/gps/trip-templates', {
    name: marker,
    settings: { title: marker, notes: null, mode: null },
    locations: [place],
  })
  await post('/v1/gps/zones', place)
  await post('/v1/gps/shares', { name: marker })
  const webhook = await post('/v1/webhooks', {
    url: `https://bot.invalid/${marker}`,
    topics: ['audit', 'gps'],
    q: 'ip:127.0.0.1',
  })
  const { deliveryId } = await post(`/v1/webhooks/${webhook.id}/test`, {})
  const app = await post('/v1/apps', {
    name: 'Song requests',
    redirectUris: ['https://songs.example.org/back'],
  })
  const { key } = await post('/v1/api-keys', {
    name: 'Bot',
    permissions: ['audit:read'],
    allowedIps: ['127.0.0.0/8'],
  })
  // It tells from where it came last.
  await fetch(`${url}/v1/users/me`, { headers: { authorization: `Bearer ${key}` } })
  const report = await reportSignIn(page)
  const me = await (await page.request.get('/v1/users/me')).json()
  await page.request.patch('/v1/users/me', { data: { privacyMode: true }, headers })
  return { phone, fence, trip, webhook, deliveryId, app, report, me }
}

/** Lets an app have the account’s address; a page of ours stands for the app. */
async function connectApp(page: Page, heimdall: Heimdall) {
  const { clientId, redirectUri } = await heimdall.createApp(null, `${heimdall.url}/about`)
  const query = new URLSearchParams({
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid email',
    code_challenge: createHash('sha256').update(marker.repeat(5)).digest('base64url'),
    code_challenge_method: 'S256',
  })
  await page.goto(`/oidc/auth?${query}`)
  await page.getByRole('button', { name: 'Allow', exact: true }).click()
  await page.waitForURL(/about\?code=/)
}

/** The platform has an account at another one, which has no name there: its id says which. */
async function connectIntegration(page: Page, heimdall: Heimdall) {
  const example = await offerExampleId(heimdall)
  example.people.set(marker, { sub: marker })
  await page.goto('/admin/integrations?connect=new')
  const form = page.getByRole('dialog', { name: 'Connect an account' })
  await form.getByLabel('Platform').selectOption(example.name)
  await form.getByRole('button', { name: `Continue to ${example.name}` }).click()
  await page.getByRole('button', { name: `Continue as ${marker}` }).click()
  await page.waitForURL(/admin\/integrations\?/)
  return example
}

async function walk(page: Page, paths: readonly string[]) {
  const found: string[] = []
  const answers = watchAnswers(page)
  for (const path of paths) {
    await page.goto(path)
    await answers.arrived()
    found.push(...(await shown(page)).map((text) => `${path}: ${text}`))
  }
  expect(found).toEqual([])
}

test('in privacy mode no page of the ID app shows an address, an id or a place to passers-by', async ({
  page,
  heimdall,
}) => {
  const user = await heimdall.createUser({ role: 'super_admin' })
  await signIn(page, user)
  const { phone, fence, trip } = await makeWorld(page, heimdall.url)
  await connectApp(page, heimdall)
  await walk(page, [
    '/',
    '/activity',
    '/profile',
    '/security',
    '/sessions',
    '/links',
    '/api-keys',
    '/apps',
    '/connected-apps',
    '/reports',
    '/about',
    '/privacy',
    '/location/map',
    `/location/map?mode=history&device=${phone.id}`,
    '/location/devices',
    '/location/places',
    `/location/places/${fence.id}`,
    `/location/places/${fence.id}?tab=edit`,
    '/location/sharing',
    '/location/trips',
    `/location/trips/${trip.id}`,
    '/location/trips/organise',
    '/location/trips/files',
  ])

  // The keyboard uncovers what it comes to, in texts and in fields.
  await page.goto('/profile')
  const email = page.locator('main [data-private]', { hasText: user.email }).first()
  await email.focus()
  await expect(email).toHaveCSS('filter', 'none')
  const field = page.getByLabel('New e-mail address')
  await field.fill(user.email)
  await expect(field).not.toHaveCSS('color', covered)
  await page.mouse.move(0, 0)
  await field.blur()
  await expect(field).toHaveCSS('color', covered)
})

test('in privacy mode no page of the admin app shows an address, an id or a place to passers-by', async ({
  page,
  heimdall,
}) => {
  // Fifty pages, two of them with maps.
  test.slow()
  await signIn(page, await heimdall.createUser({ role: 'super_admin' }))
  const { phone, fence, trip, webhook, deliveryId, app, report, me } = await makeWorld(page, heimdall.url)
  const example = await connectIntegration(page, heimdall)
  const headers = { origin: heimdall.url }
  await page.request.put('/v1/settings/custom/stream.contact', { data: { value: me.email }, headers })
  const uploaded = await page.request.post('/v1/files?name=notes.txt', {
    data: Buffer.from(`To ${me.email}`),
    headers: { ...headers, 'content-type': 'application/octet-stream' },
  })
  const file = await uploaded.json()
  const roles = await (await page.request.get('/v1/roles')).json()
  const superAdmins = roles.roles.find(({ name }: { name: string }) => name === 'super_admin')
  const event = await heimdall.postEvent({
    eventType: 'bot_command_executed',
    ipAddress: '8.8.8.8',
    userId: me.id,
    metadata: { email: me.email },
  })
  await walk(page, [
    '/admin/',
    '/admin/users',
    ...['profile', 'roles', 'sessions', 'links', 'twoFactor', 'apiKeys', 'activity'].map(
      (section) => `/admin/users/${me.id}?section=${section}`,
    ),
    '/admin/users/invitations',
    '/admin/audit',
    ...['overview', 'around', 'json', 'proof'].map((tab) => `/admin/audit?event=${event.id}&tab=${tab}`),
    '/admin/mail',
    '/admin/map',
    '/admin/devices',
    `/admin/devices/${phone.id}`,
    '/admin/geofences',
    `/admin/geofences/${fence.id}`,
    `/admin/geofences/${fence.id}?tab=edit`,
    '/admin/trips',
    `/admin/trips/${trip.id}`,
    '/admin/webhooks',
    `/admin/webhooks?webhook=${webhook.id}`,
    `/admin/webhooks?webhook=${webhook.id}&delivery=${deliveryId}`,
    `/admin/webhooks?edit=${webhook.id}`,
    '/admin/roles',
    '/admin/roles?tab=roles',
    `/admin/roles?tab=roles&role=${superAdmins.id}`,
    '/admin/roles?tab=permissions&permission=audit:read',
    '/admin/settings',
    '/admin/settings?own=stream.contact',
    '/admin/settings?ownHistory=stream.contact',
    '/admin/jobs',
    '/admin/jobs?job=delete_accounts',
    '/admin/files',
    `/admin/files?file=${file.id}`,
    '/admin/integrations',
    '/admin/api-keys',
    '/admin/apps',
    `/admin/apps/${app.clientId}`,
    '/admin/reports',
    `/admin/reports?report=${report}`,
    '/admin/about',
  ])
  // The others of this worker expect none of their own.
  await page.request.delete('/v1/settings/custom/stream.contact', { headers })
  const { integrations } = await (await page.request.get('/v1/integrations')).json()
  for (const { id } of integrations) await page.request.delete(`/v1/integrations/${id}`, { headers })
  await example.stop()
})

/** Signs the page in, and somebody else who sets its privacy mode from elsewhere. */
async function signInBesideBoss(page: Page, browser: Browser, heimdall: Heimdall) {
  const boss = await browser.newPage({ baseURL: heimdall.url })
  await signIn(boss, await heimdall.createUser({ role: 'super_admin' }))
  await signIn(page, await heimdall.createUser({ role: 'admin' }))
  const { id } = await (await page.request.get('/v1/users/me')).json()
  return {
    async setPrivacyMode(privacyMode: boolean) {
      const answer = await boss.request.patch(`/v1/admin/users/${id}/privacy-mode`, {
        data: { privacyMode },
        headers: { origin: heimdall.url },
      })
      expect(answer.ok(), await answer.text()).toBe(true)
    },
    leave: () => boss.close(),
  }
}

test('privacy mode that an administrator sets covers the pages that are open, in both apps', async ({
  page,
  browser,
  heimdall,
}) => {
  const boss = await signInBesideBoss(page, browser, heimdall)
  await page.goto('/profile')
  const admin = await page.context().newPage()
  await admin.goto('/admin/users')
  const covers = [page, admin].map((one) => one.locator('html[data-privacy]'))
  for (const privacyMode of [true, false]) {
    await boss.setPrivacyMode(privacyMode)
    for (const cover of covers) await expect(cover).toHaveCount(privacyMode ? 1 : 0)
  }
  await boss.leave()
})

test('privacy mode that was set before a page could listen covers it as soon as it does', async ({
  page,
  browser,
  heimdall,
}) => {
  const boss = await signInBesideBoss(page, browser, heimdall)
  const connected = Promise.withResolvers<void>()
  await page.context().routeWebSocket(/./, async (socket) => {
    await connected.promise
    socket.connectToServer()
  })
  const admin = await page.context().newPage()
  for (const [one, path] of [
    [page, '/profile'],
    [admin, '/admin/users'],
  ] as const) {
    const { arrived } = watchAnswers(one)
    await one.goto(path)
    await arrived()
  }
  await boss.setPrivacyMode(true)
  connected.resolve()
  for (const one of [page, admin]) await expect(one.locator('html[data-privacy]')).toHaveCount(1)
  await boss.leave()
})
