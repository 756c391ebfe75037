import type { Page } from '@playwright/test'
import { forgetCookies } from '../support/forget-cookies.ts'
import type { Account } from '../support/heimdall.ts'
import { passTenMinutes } from '../support/pass-ten-minutes.ts'
import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'
import { totpCode } from '../support/totp.ts'
import { check } from './check.ts'

// Halfway through an animation colours are not what they will be.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** The key that stands beside the QR code. */
const keyOn = async (page: Page) => ((await page.locator('p.select-all').first().textContent()) ?? '').trim()
const codesOn = (page: Page, name: string) =>
  page.getByRole('region', { name, exact: true }).last().getByRole('listitem').allInnerTexts()

async function typePassword(page: Page, user: Account) {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail or username').fill(user.email)
  await page.getByLabel('Password', { exact: true }).fill(user.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'One more step' })).toBeVisible()
}

/** Through the dialog of the security page; answers the app's key and the backup codes. */
async function setUp(page: Page): Promise<{ key: string; codes: string[] }> {
  await page.goto('/security')
  await page.getByRole('button', { name: 'Set up authenticator app' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('img', { name: 'QR code for your authenticator app' })).toBeVisible()
  const key = await keyOn(page)
  // All six digits at once: that sends them.
  await dialog.getByLabel('Code', { exact: true }).fill(totpCode(key))
  await expect(page.getByRole('dialog', { name: 'Two-factor sign-in is on' })).toBeVisible()
  const codes = await codesOn(page, 'Backup codes')
  await page.getByLabel('I have kept these codes').check()
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('heading', { name: 'You are well protected' })).toBeVisible()
  return { key, codes }
}

test('an authenticator app is set up, and asked for at the next sign-in', async ({ page, heimdall }) => {
  const user = await heimdall.createUser()
  await signIn(page, user)
  await page.goto('/security')
  await expect(page.getByRole('heading', { name: 'Your account could be safer' })).toBeVisible()
  await page.getByRole('button', { name: 'Set up authenticator app' }).click()
  const dialog = page.getByRole('dialog')
  const key = await keyOn(page)
  await dialog.getByLabel('Code', { exact: true }).fill('000000')
  await expect(dialog.getByText('This code is wrong.')).toBeVisible()
  await check(page, '[role=dialog]')
  await dialog.getByLabel('Code', { exact: true }).fill(totpCode(key))
  const done = page.getByRole('dialog', { name: 'Two-factor sign-in is on' })
  await expect(done).toBeVisible()
  expect(await codesOn(page, 'Backup codes')).toHaveLength(10)
  // They are shown only now: neither Escape nor the button lets them go before they are kept.
  await page.keyboard.press('Escape')
  await expect(done).toBeVisible()
  await expect(page.getByRole('button', { name: 'Done' })).toBeDisabled()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as file' }).click()
  expect((await download).suggestedFilename()).toBe(`heimdall-backup-codes-${user.username}.txt`)
  await check(page, '[role=dialog]')
  await page.getByLabel('I have kept these codes').check()
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(
    page.getByText('In place: password, authenticator app, 10 backup codes, and one session.'),
  ).toBeVisible()
  expect((await heimdall.mailTo(user.email)).subject).toBe('Your two-factor sign-in is on')

  await forgetCookies(page)
  await typePassword(page, user)
  await page.reload()
  await page.getByLabel('Code', { exact: true }).fill('000000')
  await expect(page.getByText('This code is wrong. 4 tries are left.')).toBeVisible()
  await check(page)
  await page.getByLabel('Code', { exact: true }).fill(totpCode(key, 1))
  await expect(page.getByRole('heading', { name: `Hello, ${user.username}` })).toBeVisible()
})

test('too many wrong codes, and one starts again', async ({ page, heimdall }) => {
  const user = await heimdall.createUser()
  await signIn(page, user)
  await setUp(page)
  await forgetCookies(page)
  await typePassword(page, user)
  await page.getByRole('button', { name: 'Use a backup code' }).click()
  for (let left = 4; left >= 1; left--) {
    await page.getByLabel('Backup code', { exact: true }).fill(`wrong-${left}`)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(page.getByText(left === 1 ? 'One try is left.' : `${left} tries are left.`)).toBeVisible()
  }
  await page.getByLabel('Backup code', { exact: true }).fill('wrong-0')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByText('Too many codes were wrong')).toBeVisible()
  await page.getByRole('link', { name: 'Start again' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await page.goto('/sign-in/second-factor')
  await expect(page.getByRole('heading', { name: 'Please sign in again' })).toBeVisible()
})

test('a backup code lets in once; a trusted browser is asked again only when trust is taken back', async ({
  page,
  heimdall,
}) => {
  const user = await heimdall.createUser()
  await signIn(page, user)
  const { codes } = await setUp(page)
  await forgetCookies(page)
  await typePassword(page, user)
  await page.getByRole('button', { name: 'Use a backup code' }).click()
  await page.getByLabel('Don’t ask again in this browser for 30 days').check()
  await page.getByLabel('Backup code', { exact: true }).fill((codes[0] ?? '').toUpperCase())
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('heading', { name: /^Hello/ })).toBeVisible()

  // Its session is gone, the browser is the same.
  await forgetCookies(page, 'heimdall')
  await signIn(page, user)
  await page.goto('/security')
  await expect(page.getByText('9 left')).toBeVisible()
  const trusted = page.getByRole('region', { name: 'Trusted browsers' })
  await expect(trusted.getByText('This browser')).toBeVisible()
  await check(page)
  await trusted.getByRole('button', { name: /^Ask again in/ }).click()
  await expect(trusted).toBeHidden()
  await forgetCookies(page, 'heimdall')
  await typePassword(page, user)
})

test('a change that needs a fresh sign-in asks by itself, and goes on', async ({ page, heimdall }) => {
  const user = await heimdall.createUser()
  await signIn(page, user)
  const { key } = await setUp(page)
  await passTenMinutes(page, heimdall)
  await page.getByRole('button', { name: 'Renew' }).click()
  await page.getByRole('button', { name: 'Create backup codes' }).click()
  const dialog = page.getByRole('dialog', { name: 'Confirm that it’s you' })
  await dialog.getByLabel('Password', { exact: true }).fill('not the password')
  await dialog.getByLabel('Code', { exact: true }).fill(totpCode(key, 1))
  await expect(dialog.getByText('This is not your present password.')).toBeVisible()
  await check(page, '[role=dialog]')
  await dialog.getByLabel('Password', { exact: true }).fill(user.password)
  await dialog.getByRole('button', { name: 'Confirm' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByLabel('I have kept these codes')).toBeVisible()
  expect(await codesOn(page, 'Backup codes')).toHaveLength(10)
  await page.getByLabel('I have kept these codes').check()
  await page.getByRole('button', { name: 'Done' }).click()
  // The session goes on with its new token.
  await page.reload()
  await expect(page.getByRole('heading', { name: 'You are well protected' })).toBeVisible()
})

test('given up, nothing has changed, and it says so', async ({ page, heimdall }) => {
  await signIn(page, await heimdall.createUser())
  await passTenMinutes(page, heimdall)
  await page.goto('/security')
  await page.getByRole('button', { name: 'Set up authenticator app' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await expect(page.getByText('You have not confirmed that it’s you, so nothing was changed.')).toBeVisible()
})

test('the app is removed again, and it says what goes with it', async ({ page, heimdall }) => {
  const user = await heimdall.createUser()
  await signIn(page, user)
  await setUp(page)
  await page.getByRole('button', { name: 'Remove' }).click()
  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toContainText('It is your only second factor')
  await check(page, '[role=alertdialog]')
  await dialog.getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByRole('heading', { name: 'Your account could be safer' })).toBeVisible()
  await forgetCookies(page)
  await signIn(page, user)
  await page.goto('/')
  await expect(page.getByRole('heading', { name: /^Hello/ })).toBeVisible()
})

test.describe('on a phone, in German', () => {
  test.use(phone)

  test('whoever owes a second factor is led through it, and has the rights at once', async ({
    page,
    heimdall,
    browser,
  }) => {
    test.slow()
    const user = await heimdall.createUser()
    await signIn(page, user)
    await page.request.patch('/v1/users/me', { data: { locale: 'de' } })
    const admin = await browser.newPage({ baseURL: heimdall.url })
    await signIn(admin, await heimdall.createUser({ role: 'super_admin' }))
    const name = `Crew ${Date.now()}`
    const created = await admin.request.post('/v1/roles', {
      data: { name, requiresTwoFactor: true, permissions: ['audit:read', 'user:read'] },
    })
    const { id: roleId } = (await created.json()) as { id: string } // The contract of a 201.
    const { id: userId } = (await (await page.request.get('/v1/users/me')).json()) as { id: string } // The contract.
    const given = await admin.request.put(`/v1/users/${userId}/roles/${roleId}`)
    expect(given.ok(), await given.text()).toBe(true)

    await page.goto('/admin/audit')
    await expect(page.getByRole('heading', { name: 'Noch eines, bevor es weitergeht' })).toBeVisible()
    await expect(page).toHaveURL(/\/two-factor\?redirect=/)
    await expect(page.getByText(`Deine Rolle ${name} verlangt einen zweiten Faktor.`)).toBeVisible()
    await check(page)
    await page.getByRole('button', { name: 'Authenticator-App einrichten' }).click()
    await expect(page.getByRole('img', { name: 'QR-Code für deine Authenticator-App' })).toBeVisible()
    await check(page)
    const key = await keyOn(page)
    await page.getByLabel('Code', { exact: true }).fill(totpCode(key))
    await page.getByLabel('Ich habe diese Codes aufbewahrt').check()
    await check(page)
    await page.getByRole('button', { name: 'Weiter' }).click()
    await expect(page).toHaveURL(/\/admin\/audit/)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

    await forgetCookies(page)
    await page.goto('/sign-in')
    await page.evaluate(() => localStorage.setItem('heimdall-locale', 'de'))
    await page.reload()
    await page.getByLabel('E-Mail oder Benutzername').fill(user.email)
    await page.getByLabel('Passwort', { exact: true }).fill(user.password)
    await page.getByRole('button', { name: 'Anmelden', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Noch ein Schritt' })).toBeVisible()
    await check(page)
    await page.getByLabel('Code', { exact: true }).fill(totpCode(key, 1))
    await expect(page.getByRole('heading', { name: /^Hallo/ })).toBeVisible()
    await page.goto('/security')
    await expect(page.getByRole('heading', { name: 'Du bist gut geschützt' })).toBeVisible()
    await check(page)
    await admin.close()
  })
})
