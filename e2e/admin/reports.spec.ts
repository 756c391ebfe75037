import type { Browser, Page } from '@playwright/test'
import type { Account, Heimdall } from '../support/heimdall.ts'
import { reportSignIn } from '../support/own-event.ts'
import { signIn } from '../support/sign-in.ts'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixtures.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

/** Somebody who has reported the own sign-in, in a browser that is still open. */
async function reporter(
  browser: Browser,
  heimdall: Heimdall,
): Promise<{ user: Account; page: Page; id: string }> {
  const user = await heimdall.createUser()
  const context = await browser.newContext({ baseURL: heimdall.url, locale: 'en-GB' })
  const page = await context.newPage()
  await signIn(page, user)
  return { user, page, id: await reportSignIn(page) }
}

const drawerOf = (page: Page, { username }: Account) =>
  page.getByRole('dialog', { name: `Report by ${username}` })

test('the session of a report is ended, and the report resolved with a word', async ({
  adminPage: page,
  browser,
  heimdall,
}) => {
  // Two browsers and four looks by axe.
  test.slow()
  const { user, page: theirs } = await reporter(browser, heimdall)
  await theirs.goto('/activity')
  await page.goto('/admin/reports')
  await expect(page.getByRole('navigation').getByRole('link', { name: /Reports \d+ waiting/ })).toBeVisible()
  await page.getByRole('link', { name: user.username }).click()
  const drawer = drawerOf(page, user)
  await expect(drawer).toContainText('This wasn’t me')
  await expect(drawer).toContainText('I was asleep.')
  await expect(drawer.locator('[aria-current=true]')).toContainText('Signed in')
  await expect(drawer.getByRole('listitem').filter({ hasText: 'Session started' })).toHaveCount(1)
  await expectAccessible(page)

  await drawer.getByRole('button', { name: 'End this session' }).click()
  const question = page.getByRole('alertdialog', { name: `End the reported session of ${user.username}?` })
  await expectAccessible(page)
  await question.getByRole('button', { name: 'End session' }).click()
  await expect(page.getByText(`The session of ${user.username} has ended`)).toBeVisible()
  await expect(theirs.getByText('Your session has ended')).toBeVisible()
  await expect(drawer.getByRole('button', { name: 'End this session' })).toHaveCount(0)

  await drawer.getByRole('button', { name: 'Resolve' }).click()
  const decision = page.getByRole('alertdialog', { name: `Resolve the report by ${user.username}?` })
  await decision.getByLabel(`Answer to ${user.username}`).fill('It was a test of ours.')
  await decision.getByRole('button', { name: 'Resolve' }).click()
  await expect(drawer).toContainText('It was a test of ours.')
  await page.getByRole('button', { name: 'Close report' }).click()
  await expect(page.getByRole('link', { name: user.username })).toHaveCount(0)
  await page.getByRole('tab', { name: 'Resolved' }).click()
  await expect(page).toHaveURL(/status=resolved/)
  await expect(page.getByRole('link', { name: user.username })).toBeVisible()

  await signIn(theirs, user)
  await theirs.goto('/reports')
  await expect(theirs.getByText('Answer: It was a test of ours.')).toBeVisible()
  await theirs.context().close()

  await page.goto('/admin/mail')
  const mails = page.getByRole('listitem').filter({ hasText: user.email })
  await expect(mails).toHaveCount(3)
  await mails.filter({ hasText: 'Your report: resolved' }).getByRole('link').click()
  const mail = page.getByRole('dialog', { name: 'Your report: resolved' })
  const body = mail.frameLocator('iframe').locator('body')
  await expect(body).toContainText(`Hello ${user.username},`)
  await expect(body).toContainText('It was a test of ours.')
})

test('a new password is asked for, and the next sign-in brings it (de)', async ({
  adminPage: page,
  browser,
  heimdall,
}) => {
  // Two browsers, and a password that is hashed five times.
  test.slow()
  const { user, page: theirs, id } = await reporter(browser, heimdall)
  await theirs.request.patch('/v1/users/me', { data: { locale: 'de' } })
  await page.goto(`/admin/reports?report=${id}`)
  await drawerOf(page, user).getByRole('button', { name: 'Ask for a new password' }).click()
  await page
    .getByRole('alertdialog', { name: `Ask ${user.username} for a new password?` })
    .getByRole('button', { name: 'Ask for a new password' })
    .click()
  await expect(page.getByText(`${user.username} has to choose a new password`)).toBeVisible()
  expect((await theirs.request.get('/v1/users/me')).status()).toBe(401)

  await theirs.addInitScript(() => localStorage.setItem('heimdall-locale', 'de'))
  await theirs.goto('/sign-in')
  await theirs.getByLabel('E-Mail oder Benutzername').fill(user.username)
  await theirs.getByLabel('Passwort', { exact: true }).fill(user.password)
  await theirs.getByRole('button', { name: 'Anmelden', exact: true }).click()
  await expect(theirs.getByText('Wähle ein neues Passwort', { exact: true })).toBeVisible()
  await expectAccessible(theirs)
  await theirs.getByLabel('Neues Passwort').fill(user.password)
  await theirs.getByRole('button', { name: 'Anmelden', exact: true }).click()
  await expect(theirs.getByText('Dieses Passwort hast du schon. Wähle ein anderes.')).toBeVisible()
  await theirs.getByLabel('Neues Passwort').fill('eine Brücke aus drei Farben')
  await theirs.getByRole('button', { name: 'Anmelden', exact: true }).click()
  await expect(theirs.getByRole('heading', { name: `Hallo, ${user.username}` })).toBeVisible()
  await theirs.context().close()
})

test('who may only read sees the queue, and no way to answer', async ({ page, browser, heimdall }) => {
  const { user, page: theirs, id } = await reporter(browser, heimdall)
  await signIn(page, await heimdall.createUser({ role: 'moderator' }))
  await page.goto(`/admin/reports?report=${id}`)
  await expect(drawerOf(page, user)).toContainText('I was asleep.')
  await expect(drawerOf(page, user).getByRole('button', { name: /Resolve|Dismiss|End|Ask/ })).toHaveCount(0)
  await theirs.context().close()
})
