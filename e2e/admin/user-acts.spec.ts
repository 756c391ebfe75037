import type { Browser, Page } from '@playwright/test'
import type { Account } from '../support/heimdall.ts'
import { passTenMinutes } from '../support/pass-ten-minutes.ts'
import { signIn } from '../support/sign-in.ts'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixtures.ts'

async function openUser(page: Page, { username }: Account, section?: string) {
  await page.goto(`/admin/users?q=${username}`)
  await page.getByRole('link', { name: username, exact: true }).click()
  await expect(page.getByRole('heading', { name: username, level: 1 })).toBeVisible()
  if (section) await page.getByRole('tab', { name: section }).click()
}

async function act(page: Page, name: string) {
  await page.getByRole('button', { name: 'Actions' }).click()
  await page.getByRole('menuitem', { name }).click()
  return page.getByRole('alertdialog')
}

const elsewhere = async (browser: Browser, baseURL: string, user: Account) => {
  const page = await browser.newPage({ baseURL })
  await signIn(page, user)
  await page.goto('/activity')
  await expect(page.getByText('Live', { exact: true })).toBeVisible()
  return page
}

test('a ban throws the person out at once, says why at the door, and is lifted again', async ({
  adminPage: page,
  heimdall,
  browser,
}) => {
  const user = await heimdall.createUser()
  const theirs = await elsewhere(browser, heimdall.url, user)
  await openUser(page, user)
  const dialog = await act(page, 'Ban…')
  await expect(dialog).toContainText(`Ban ${user.username}?`)
  await dialog.getByRole('button', { name: 'Ban' }).click()
  await expect(dialog).toContainText('Say why.')
  await dialog.getByLabel('Reason').fill('Spam in chat')
  await dialog.getByLabel('Duration').selectOption('One week')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Ban' }).click()
  await expect(page.getByText(`${user.username} is banned`)).toBeVisible()
  await expect(page.getByText(/^Banned until/)).toBeVisible()
  await expectAccessible(page)

  await expect(theirs.getByText('Your session has ended')).toBeVisible()
  await theirs.getByLabel('E-mail or username').fill(user.email)
  await theirs.getByLabel('Password', { exact: true }).fill(user.password)
  await theirs.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(theirs.getByText('This account is banned')).toBeVisible()
  await expect(theirs.getByText('The reason: Spam in chat')).toBeVisible()

  await (await act(page, 'Lift ban…')).getByRole('button', { name: 'Lift ban' }).click()
  await expect(page.getByText(`The ban of ${user.username} is lifted`)).toBeVisible()
  await theirs.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(theirs.getByRole('heading', { name: 'Activity' })).toBeVisible()
  await theirs.close()
})

test('one session ends, then all, and a new password is asked for', async ({
  adminPage: page,
  heimdall,
  browser,
}) => {
  const user = await heimdall.createUser()
  const [first, second] = [
    await elsewhere(browser, heimdall.url, user),
    await elsewhere(browser, heimdall.url, user),
  ]
  await openUser(page, user, 'Sessions')
  await expect(page).toHaveURL(/section=sessions/)
  await page.reload()
  const ends = page.getByRole('button', { name: /^End session/ })
  await expect(ends).toHaveCount(2)
  await expectAccessible(page)
  await ends.first().click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'End session' }).click()
  await expect(ends).toHaveCount(1)

  const all = await act(page, 'End all sessions…')
  await all.getByRole('button', { name: 'End all sessions' }).click()
  await expect(page.getByText('Signed in nowhere')).toBeVisible()
  for (const theirs of [first, second]) {
    await expect(theirs.getByText('Your session has ended')).toBeVisible()
    await theirs.close()
  }

  const reset = await act(page, 'Ask for a new password…')
  await reset.getByRole('button', { name: 'Ask for a new password' }).click()
  await expect(page.getByText('A new password is due')).toBeVisible()
})

test('a super admin has an account deleted in seven days, and sets its privacy mode; an administrator keeps it', async ({
  adminPage: page,
  heimdall,
  browser,
}) => {
  const user = await heimdall.createUser()
  const boss = await heimdall.createUser({ role: 'super_admin' })
  const bosses = await browser.newPage({ baseURL: heimdall.url })
  await signIn(bosses, boss)
  await openUser(bosses, user)
  const privacy = await act(bosses, 'Turn privacy mode on…')
  await privacy.getByRole('button', { name: 'Turn on' }).click()
  await expect(bosses.getByText(`${user.username}'s privacy mode is on`)).toBeVisible()

  await passTenMinutes(bosses, heimdall)
  const dialog = await act(bosses, 'Delete in 7 days…')
  await expect(dialog).toContainText(`Delete ${user.username}'s account in 7 days?`)
  const confirm = dialog.getByRole('button', { name: 'Schedule the deletion' })
  await confirm.click()
  await expect(dialog).toContainText('Say why.')
  await dialog.getByLabel('Reason').fill('Asked for it by letter')
  await expectAccessible(bosses)
  await confirm.click()
  const opened = bosses.waitForEvent('popup')
  const question = bosses.getByRole('dialog', { name: "Confirm that it's you" })
  await question.getByRole('button', { name: 'Confirm' }).click()
  const beside = await opened
  await beside.getByLabel('Password', { exact: true }).fill(boss.password)
  await beside.getByRole('button', { name: 'Confirm' }).click()
  await expect(bosses.getByText(`${user.username}'s account is going to be deleted`)).toBeVisible()
  await expect(bosses.getByText(/^This account will be deleted/)).toBeVisible()
  await expectAccessible(bosses)
  await bosses.close()

  expect((await heimdall.mailTo(user.email, 'Your account will be deleted')).text).toContain(
    'Asked for it by letter',
  )
  const theirs = await browser.newPage({ baseURL: heimdall.url })
  await signIn(theirs, user)
  await theirs.goto('/privacy')
  await expect(theirs.getByText('The administration asked for this: “Asked for it by letter”')).toBeVisible()

  // An administrator who is no super admin, in German.
  await page.request.patch('/v1/users/me', { data: { locale: 'de' } })
  await openUser(page, user)
  await expect(page.getByText(/^Dieses Konto wird gelöscht: /)).toBeVisible()
  await page.getByRole('button', { name: 'Aktionen' }).click()
  await expect(page.getByRole('menuitem', { name: 'Konto behalten …' })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: /Privatmodus|In 7 Tagen/ })).toHaveCount(0)
  await page.getByRole('menuitem', { name: 'Konto behalten …' }).click()
  const frage = page.getByRole('alertdialog', { name: `Das Konto ${user.username} behalten?` })
  await frage.getByRole('button', { name: 'Konto behalten' }).click()
  await expect(page.getByText(`Das Konto ${user.username} bleibt`)).toBeVisible()
  await expect(page.getByText(/^Dieses Konto wird gelöscht: /)).toHaveCount(0)
  await page.request.patch('/v1/users/me', { data: { locale: 'en' } })
  await theirs.reload()
  await expect(theirs.getByRole('button', { name: 'Delete my account…' })).toBeVisible()
  await theirs.close()
})

test('an account is renamed', async ({ adminPage: page, heimdall }) => {
  const user = await heimdall.createUser()
  await openUser(page, user, 'Activity')
  const inLog = page.getByRole('link', { name: 'Show in audit log' })
  const created = page.getByRole('row').filter({ hasText: 'Account created' })
  await inLog.click()
  await expect(created).toContainText(user.username)
  await page.goBack()
  await page.getByRole('button', { name: 'Actions' }).click()
  await page.getByRole('menuitem', { name: 'Rename…' }).click()
  const dialog = page.getByRole('dialog', { name: `Rename ${user.username}` })
  await dialog.getByLabel('Username').fill('a b')
  await dialog.getByRole('button', { name: 'Rename' }).click()
  await expect(dialog.getByText('3 to 32 letters')).toBeVisible()
  const renamed = `${user.username}-2`
  await dialog.getByLabel('Username').fill(renamed)
  await dialog.getByRole('button', { name: 'Rename' }).click()
  await expect(page.getByRole('heading', { name: renamed, level: 1 })).toBeVisible()

  // Rows that name the account say its new name.
  await inLog.click()
  await expect(created).toContainText(renamed)

  // From one person's page to another's that is known already: what was typed for the one is not the other's.
  const other = await heimdall.createUser()
  const open = async (name: string, { email }: Account) => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type(name)
    await page.getByRole('option', { name }).filter({ hasText: email }).click()
    await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
  }
  await open(other.username, other)
  await open(renamed, user)
  await act(page, 'Rename…')
  await page.keyboard.press('Escape')
  await open(other.username, other)
  await act(page, 'Rename…')
  await expect(page.getByLabel('Username')).toHaveValue(other.username)
})

test('who holds more can not be acted on, and oneself can neither be banned nor deleted', async ({
  adminPage: page,
  heimdall,
  admin,
}) => {
  const boss = await heimdall.createUser({ role: 'super_admin' })
  await openUser(page, boss)
  await expect(page.getByRole('tab', { name: 'Profile' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Actions' })).toHaveCount(0)
  await openUser(page, admin)
  await page.getByRole('button', { name: 'Actions' }).click()
  await expect(page.getByRole('menuitem', { name: 'End all sessions…' })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: 'Ban…' })).toHaveCount(0)
  await expect(page.getByRole('menuitem', { name: 'Delete…' })).toHaveCount(0)
})

test('every part of an account has an address and no barriers', async ({ adminPage: page, heimdall }) => {
  // axe walks through fourteen pages.
  test.slow()
  const user = await heimdall.createUser()
  await openUser(page, user)
  const address = new URL(page.url()).pathname
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    for (const section of ['profile', 'roles', 'sessions', 'links', 'twoFactor', 'apiKeys', 'activity']) {
      await page.goto(`${address}?section=${section}`)
      await expect(page.getByRole('tabpanel')).toBeVisible()
      await expect(page.locator('[role=status]').filter({ hasText: /load/i })).toHaveCount(0)
      await expectAccessible(page)
    }
  }
})

test('the list is narrowed by state and sorted by its columns, and the address keeps both', async ({
  adminPage: page,
  heimdall,
}) => {
  const user = await heimdall.createUser()
  await page.goto(`/admin/users?q=${user.username}`)
  await page.getByRole('button', { name: 'State' }).click()
  await page.getByRole('option', { name: 'Without two-factor' }).click()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/state=no_two_factor/)
  await expect(page.getByRole('link', { name: user.username, exact: true })).toBeVisible()
  await page.goto('/admin/users')
  await page.getByRole('button', { name: 'User', exact: true }).click()
  await expect(page).toHaveURL(/sort=username&direction=asc/)
  await expect(page.getByRole('columnheader', { name: 'User' })).toHaveAttribute('aria-sort', 'ascending')
})
