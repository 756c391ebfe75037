import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { OAuthApp } from '../support/heimdall.ts'
import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'
import { check } from './check.ts'

// Halfway through an animation colours are not what they will be.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

function addressOf(app: OAuthApp, more: Record<string, string> = {}): string {
  const verifier = randomBytes(32).toString('base64url')
  const query = new URLSearchParams({
    client_id: app.clientId,
    redirect_uri: app.redirectUri,
    response_type: 'code',
    scope: 'openid profile',
    state: 'kept',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...more,
  })
  return `/oidc/auth?${query}`
}

/** The app, as far as a browser sees it. What a redirect leads to, Playwright can not answer in its place. */
const standIn = createServer((_request, response) => {
  response
    .setHeader('content-type', 'text/html')
    .end('<!doctype html><title>App</title><h1>Back at the app</h1>')
})
let redirectUri = ''
test.beforeAll(async () => {
  standIn.listen(0, '127.0.0.1')
  await once(standIn, 'listening')
  const address = standIn.address()
  if (address === null || typeof address === 'string') throw new Error('No port')
  redirectUri = `http://127.0.0.1:${address.port}/callback`
})
test.afterAll(() => void standIn.close())

test('an address whose pushed request is over says to start again at the app', async ({ page, heimdall }) => {
  const app = await heimdall.createApp(await heimdall.createUser(), redirectUri)
  const query = { client_id: app.clientId, request_uri: 'urn:ietf:params:oauth:request_uri:gone' }
  await page.goto(`/oidc/auth?${new URLSearchParams(query)}`)
  await expect(page.getByText('Go back to the app and start again there')).toBeVisible()
})

test('whoever connects a device as somebody else goes on with its code', async ({ page, heimdall }) => {
  await signIn(page, await heimdall.createUser())
  const other = await heimdall.createUser()
  const app = await heimdall.createApp(await heimdall.createUser(), redirectUri, 'TV app')
  const asked = await page.request.post('/oidc/device', {
    form: { client_id: app.clientId, scope: 'openid' },
  })
  const { user_code: code } = (await asked.json()) as { user_code: string }
  async function enter() {
    await page.getByLabel('Code').fill(code)
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('button', { name: 'Yes, that’s my device' }).click()
  }
  await page.goto('/device')
  await enter()
  await page.getByRole('button', { name: 'Use another account' }).click()
  await page.getByLabel('E-mail or username').fill(other.email)
  await page.getByLabel('Password', { exact: true }).fill(other.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await enter()
  await page.getByRole('button', { name: 'Allow', exact: true }).click()
  await expect(page.getByText('Device connected').first()).toBeVisible()
})

test('signing in to an app: sign-in, consent in words, and back; the second time at once', async ({
  page,
  heimdall,
}) => {
  const user = await heimdall.createUser()
  const app = await heimdall.createApp(await heimdall.createUser(), redirectUri, 'Song requests')
  await page.goto(addressOf(app))
  await expect(page.getByText('Then you go on to Song requests')).toBeVisible()
  await page.getByLabel('E-mail or username').fill(user.email)
  await page.getByLabel('Password', { exact: true }).fill(user.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Song requests wants to use your account' })).toBeVisible()
  await expect(page.getByText('See your name, your picture and your language')).toBeVisible()
  await expect(page.getByText('127.0.0.1', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Allow', exact: true }).click()
  await page.waitForURL(/callback\?code=.*state=kept/)
  await page.goto(addressOf(app))
  await page.waitForURL(/callback\?code=/)
  // Asked again on the app's wish, for nothing new.
  await page.goto(addressOf(app, { prompt: 'consent' }))
  await expect(page.getByRole('heading', { name: 'Song requests wants to use your account' })).toBeVisible()
  // More than before is asked for, and marked.
  await page.goto(addressOf(app, { scope: 'openid profile email' }))
  await expect(page.getByRole('heading', { name: 'Song requests wants to be allowed more' })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'See your e-mail address' })).toContainText('New')
  await page.getByRole('button', { name: 'Don’t allow' }).click()
  await page.waitForURL(/error=access_denied/)
  // It stands among the connected apps, and what it was allowed is taken back there.
  await page.goto('/connected-apps')
  await check(page)
  await page.getByRole('link', { name: 'What it has done: Song requests' }).click()
  const acts = page.getByRole('dialog', { name: 'What Song requests has done' })
  await expect(acts.getByText('Nothing in the last 30 days')).toBeVisible()
  await check(page)
  await acts.getByRole('link', { name: 'Show each of them in my activity' }).click()
  await expect(page).toHaveURL(`/activity?app=${app.clientId}`)
  await expect(page.getByText('App access granted').first()).toBeVisible()
  await expect(page.getByText('Signed in', { exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: 'App: Song requests. Show all again' }).click()
  await expect(page.getByText('Signed in', { exact: true }).first()).toBeVisible()
  await page.goto('/connected-apps')
  await page.getByRole('button', { name: 'Disconnect Song requests' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Disconnect', exact: true }).click()
  await expect(page.getByText('No app uses your account')).toBeVisible()
  await page.goto(addressOf(app))
  await expect(page.getByRole('heading', { name: 'Song requests wants to use your account' })).toBeVisible()
})

test('an app on another site may ask by a form as well, and finds whoever is signed in', async ({
  page,
  heimdall,
}) => {
  await signIn(page, await heimdall.createUser())
  const app = await heimdall.createApp(await heimdall.createUser(), redirectUri, 'Form sender')
  const { href, searchParams } = new URL(addressOf(app), heimdall.url)
  await page.goto(redirectUri)
  await page.evaluate(
    ([action, fields]) => {
      const form = document.createElement('form')
      form.method = 'post'
      form.action = action
      for (const [name, value] of fields) {
        const input = document.createElement('input')
        input.name = name
        input.value = value
        form.append(input)
      }
      document.body.append(form)
      form.submit()
    },
    [href.split('?')[0] ?? '', [...searchParams]] as const,
  )
  await expect(page.getByRole('heading', { name: 'Form sender wants to use your account' })).toBeVisible()
  await page.getByRole('button', { name: 'Allow', exact: true }).click()
  await page.waitForURL(/callback\?code=.*state=kept/)
})

test('two tabs at once, each with its own app', async ({ page, context, heimdall }) => {
  await signIn(page, await heimdall.createUser())
  const owner = await heimdall.createUser()
  const [one, two] = [
    await heimdall.createApp(owner, redirectUri, 'First app'),
    await heimdall.createApp(owner, redirectUri, 'Second app'),
  ]
  const other = await context.newPage()
  await page.goto(addressOf(one, { state: 'one' }))
  await other.goto(addressOf(two, { state: 'two' }))
  await page.getByRole('button', { name: 'Allow', exact: true }).click()
  await page.waitForURL(/state=one/)
  await other.getByRole('button', { name: 'Allow', exact: true }).click()
  await other.waitForURL(/state=two/)
})

test('an app that wants to be sure asks for the password once more', async ({ page, heimdall }) => {
  const user = await heimdall.createUser()
  const app = await heimdall.createApp(user, redirectUri)
  await signIn(page, user)
  // Moments count by the second; who has signed in since the app asked is asked no more.
  await page.waitForTimeout(1_100)
  await page.goto(addressOf(app, { prompt: 'login' }))
  await expect(page.getByRole('heading', { name: 'Confirm that it’s you' })).toBeVisible()
  await check(page)
  await page.getByLabel('Password', { exact: true }).fill(user.password)
  await page.getByRole('button', { name: 'Confirm', exact: true }).click()
  await page.getByRole('button', { name: 'Allow', exact: true }).click()
  await page.waitForURL(/callback\?code=/)
})

test('a device is connected by its code', async ({ page, heimdall }) => {
  const user = await heimdall.createUser()
  const app = await heimdall.createApp(user, redirectUri, 'Big screen')
  await signIn(page, user)
  async function ask() {
    const answer = await page.request.post('/oidc/device', {
      form: { client_id: app.clientId, scope: 'openid' },
    })
    return answer.json()
  }
  const [denied, device] = [await ask(), await ask()]
  await page.goto('/device')
  await page.getByRole('textbox', { name: 'Code' }).fill(denied.user_code)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'No, cancel' }).click()
  await expect(page.getByText('It has been told.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Code' }).fill('BBBB-BBBB')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByText('There is no such code.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Code' }).fill(device.user_code)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', { name: 'Connect Big screen?' })).toBeVisible()
  await check(page)
  await page.getByRole('button', { name: 'Yes, that’s my device' }).click()
  await page.getByRole('button', { name: 'Allow', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Device connected' })).toBeVisible()
  const grant = 'urn:ietf:params:oauth:grant-type:device_code'
  const tokens = await page.request.post('/oidc/token', {
    form: { grant_type: grant, client_id: app.clientId, device_code: device.device_code },
  })
  expect(await tokens.json()).toHaveProperty('access_token')
})

test('signing out of an app asks whether of Heimdall too', async ({ page, heimdall }) => {
  const user = await heimdall.createUser()
  const app = await heimdall.createApp(user, redirectUri)
  await signIn(page, user)
  const address = `/oidc/logout?${new URLSearchParams({ client_id: app.clientId, post_logout_redirect_uri: app.redirectUri })}`
  await page.goto(address)
  await expect(page.getByRole('heading', { name: 'Sign out of Heimdall too?' })).toBeVisible()
  await page.getByRole('button', { name: 'Stay signed in' }).click()
  await page.waitForURL(redirectUri)
  expect((await page.request.get('/trpc/accounts.me')).status()).toBe(200)
  await page.goto(address)
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.waitForURL(redirectUri)
  expect((await page.request.get('/trpc/accounts.me')).status()).toBe(401)
})

for (const locale of ['en', 'de'] as const) {
  test(`what an app leads to has no barriers, also at 360 px (${locale})`, async ({ page, heimdall }) => {
    test.slow()
    const user = await heimdall.createUser()
    const app = await heimdall.createApp(user, redirectUri)
    await signIn(page, user)
    await page.request.patch('/v1/users/me', { data: { locale } })
    for (const address of [
      addressOf(app, { scope: 'openid profile email offline_access audit:read', prompt: 'consent' }),
      '/device',
      '/device?problem=unknown',
      '/device?done=approved',
      '/sign-out#xsrf=00&app=Song+requests',
      '/authorization-error?error=invalid_redirect_uri',
      '/interaction/gone',
    ]) {
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.goto(address)
      await check(page)
      await page.setViewportSize({ width: 360, height: 740 })
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width, address).toBeLessThanOrEqual(360)
    }
  })
}
