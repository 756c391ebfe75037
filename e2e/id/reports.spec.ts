import type { Page } from '@playwright/test'
import { findBarriers } from '../support/axe.ts'
import { ownSignIn } from '../support/own-event.ts'
import { settled } from '../support/settled.ts'
import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

async function expectNoBarriers(page: Page) {
  await settled(page)
  expect(await findBarriers(page)).toEqual([])
}

test('whoever it was not locks the others out at once', async ({ page, browser, heimdall }) => {
  // Two browsers and three looks by axe.
  test.slow()
  const user = await heimdall.createUser()
  await signIn(page, user)
  const stranger = await browser.newPage({ baseURL: heimdall.url })
  await signIn(stranger, user)
  await stranger.goto('/activity')
  const { id } = await ownSignIn(page)

  await page.goto(`/activity?event=${id}`)
  await page.getByRole('button', { name: 'Wasn’t me' }).click()
  const dialog = page.getByRole('dialog', { name: 'Report this event' })
  await expect(dialog.getByRole('radio')).toHaveCount(5)
  await dialog.getByLabel('Comment').fill('I was asleep.')
  await expectNoBarriers(page)
  await dialog.getByRole('button', { name: 'Report', exact: true }).click()

  const secure = page.getByRole('dialog', { name: 'Your report has arrived' })
  await expectNoBarriers(page)
  await secure.getByRole('button', { name: 'Change password' }).click()
  const form = page.getByRole('dialog', { name: 'Change password' })
  await form.getByLabel('Present password').fill('not the one')
  await form.getByLabel('New password').fill('a bridge of three colours')
  await form.getByRole('button', { name: 'Change password' }).click()
  await expect(form.getByText('This is not your present password.')).toBeVisible()
  await expectNoBarriers(page)
  await form.getByLabel('Present password').fill(user.password)
  await form.getByRole('button', { name: 'Change password' }).click()

  await expect(secure.getByText('Your password is changed')).toBeVisible()
  await expect(secure.getByText('All other browsers are signed out')).toBeVisible()
  await expect(stranger.getByText('Your session has ended')).toBeVisible()
  await stranger.close()
  await secure.getByRole('button', { name: 'Done' }).click()

  // Marked a moment later, in the other database.
  await expect(page.getByRole('region', { name: 'Your report' })).toBeVisible()
  await expect(async () => {
    await page.goto('/activity')
    await expect(page.getByRole('img', { name: 'You reported this' })).toHaveCount(1, { timeout: 3_000 })
  }).toPass()
  await page.goto('/reports')
  await expect(page.getByRole('main')).toContainText('Signed in')
  await expect(page.getByRole('main')).toContainText('Waiting')
  await expect(page.getByRole('main')).toContainText('I was asleep.')
})

test('signing out everywhere else is one click, and a report is made once (de)', async ({
  page,
  browser,
  heimdall,
}) => {
  const user = await heimdall.createUser()
  await signIn(page, user)
  await page.request.patch('/v1/users/me', { data: { locale: 'de' } })
  const { id } = await ownSignIn(page)
  const other = await browser.newPage({ baseURL: heimdall.url })
  await signIn(other, user)
  await page.goto(`/activity?event=${id}`)
  await page.getByRole('button', { name: 'Das war ich nicht' }).click()
  await page.getByRole('button', { name: 'Melden', exact: true }).click()
  const secure = page.getByRole('dialog', { name: 'Deine Meldung ist angekommen' })
  await secure.getByRole('button', { name: 'Alle anderen abmelden' }).click()
  await expect(secure.getByText('Alle anderen Browser sind abgemeldet')).toBeVisible()
  expect((await other.request.get('/v1/users/me')).status()).toBe(401)
  await other.close()
  await secure.getByRole('button', { name: 'Fertig' }).click()
  await expect(page.getByRole('button', { name: 'Das war ich nicht' })).toHaveCount(0)
  await expect(page.getByText('Wartet', { exact: true })).toBeVisible()
  const again = await page.request.post(`/v1/users/me/audit/${id}/report`, { data: { reason: 'other' } })
  expect(again.status()).toBe(409)
})

test('the password is changed on the security page', async ({ page, heimdall }) => {
  const user = await heimdall.createUser()
  await signIn(page, user)
  await page.goto('/security')
  await page.getByRole('button', { name: 'Change password' }).click()
  const dialog = page.getByRole('dialog', { name: 'Change password' })
  await dialog.getByLabel('Present password').fill(user.password)
  await dialog.getByLabel('New password').fill('short')
  await dialog.getByRole('button', { name: 'Change password' }).click()
  await expect(dialog.getByText('At least 8 characters, please.')).toBeVisible()
  await dialog.getByLabel('New password').fill('a bridge of three colours')
  await dialog.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByText('Your password is changed')).toBeVisible()
  await signIn(page, { ...user, password: 'a bridge of three colours' })
})
