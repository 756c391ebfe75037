import type { Page } from '@playwright/test'
import { type Authenticator, addAuthenticator, makePasskey } from '../support/authenticator.ts'
import type { Account } from '../support/heimdall.ts'
import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'
import { check } from './check.ts'

// Halfway through an animation colours are not what they will be.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

const words = {
  en: {
    signIn: 'Sign in with a passkey',
    identifier: 'E-mail or username',
    password: 'Password',
    submit: 'Sign in',
    trust: /Don’t ask again in this browser/,
    use: 'Use a passkey',
  },
  de: {
    signIn: 'Mit Passkey anmelden',
    identifier: 'E-Mail oder Benutzername',
    password: 'Passwort',
    submit: 'Anmelden',
    trust: /In diesem Browser/,
    use: 'Passkey verwenden',
  },
} as const
type Words = (typeof words)[keyof typeof words]

/** Someone who has a passkey in this browser, and is signed out again. */
async function withPasskey(page: Page, user: Account): Promise<Authenticator> {
  const authenticator = await addAuthenticator(page)
  await signIn(page, user)
  await page.goto('/about')
  await makePasskey(page)
  await signOut(page)
  // Nobody touches it before it is asked for: else the browser's own suggestion would be quicker than the tests.
  await authenticator.setPresent(false)
  return authenticator
}

async function signOut(page: Page): Promise<void> {
  // The open app would notice, and go to the sign-in page by itself while the test goes there.
  await page.goto('about:blank')
  const answer = await page.request.post('/trpc/accounts.signOut', { data: {} })
  expect(answer.ok(), await answer.text()).toBe(true)
}

async function enterPassword(page: Page, user: Account, text: Words): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel(text.identifier).fill(user.username)
  await page.getByLabel(text.password, { exact: true }).fill(user.password)
  await page.getByRole('button', { name: text.submit, exact: true }).click()
}

for (const [locale, text, viewport] of [
  ['en', words.en, { width: 1280, height: 800 }],
  ['de', words.de, { width: 360, height: 740 }],
] as const) {
  test(`enough to sign in, and a second factor (${locale}, ${viewport.width} px)`, async ({
    page,
    heimdall,
  }) => {
    test.slow()
    await page.setViewportSize(viewport)
    await page.addInitScript((value) => localStorage.setItem('heimdall-locale', value), locale)
    const user = await heimdall.createUser()
    const authenticator = await withPasskey(page, user)
    await page.goto('/sign-in')
    await check(page)
    await authenticator.setPresentAt('passkeys.beginSignIn')
    await page.getByRole('button', { name: text.signIn }).click()
    await expect(page.getByRole('heading', { level: 1, name: user.username })).toBeVisible()

    await signOut(page)
    await authenticator.setPresent(false)
    await enterPassword(page, user, text)
    await expect(page.getByRole('button', { name: text.use })).toBeVisible()
    await check(page)
    await page.getByLabel(text.trust).check()
    await authenticator.setPresent(true)
    await page.getByRole('button', { name: text.use }).click()
    await expect(page.getByRole('heading', { level: 1, name: user.username })).toBeVisible()

    // This browser is trusted now.
    await signOut(page)
    await authenticator.setPresent(false)
    await enterPassword(page, user, text)
    await expect(page.getByRole('heading', { level: 1, name: user.username })).toBeVisible()
  })
}

test('the browser offers it where it offers saved names', async ({ page, heimdall }) => {
  const user = await heimdall.createUser()
  const authenticator = await withPasskey(page, user)
  // With its presence simulated, picking it takes no click.
  await authenticator.setPresent(true)
  await page.goto('/sign-in?redirect=%2Fsessions')
  await expect(page.getByRole('heading', { name: 'Sessions', level: 1 })).toBeVisible()
})

test('whoever can not unlock it does not get in, and is told so', async ({ page, heimdall }) => {
  const user = await heimdall.createUser()
  const authenticator = await withPasskey(page, user)
  await authenticator.setVerified(false)
  const suggested = page.waitForResponse('**/trpc/passkeys.beginSignIn?**')
  await page.goto('/sign-in')
  await suggested
  await authenticator.setPresentAt('passkeys.beginSignIn')
  await page.getByRole('button', { name: words.en.signIn }).click()
  await expect(page.getByRole('alert')).toContainText('No passkey was used.')
  await expect(page.getByRole('button', { name: words.en.signIn })).toBeEnabled()
})
