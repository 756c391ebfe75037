import { browserStorage } from '@heimdall/contracts'
import type { Page } from '@playwright/test'
import { findBarriers } from '../support/axe.ts'
import { passTenMinutes } from '../support/pass-ten-minutes.ts'
import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'

test('asks for the deletion of the account, and keeps it after all', async ({ page, heimdall }) => {
  const user = await heimdall.createUser()
  await signIn(page, user)
  await page.goto('/privacy')
  await page.getByRole('button', { name: 'Delete my account…' }).click()
  const dialog = page.getByRole('alertdialog', { name: `Delete the account ${user.username}?` })
  const confirm = dialog.getByRole('button', { name: 'Delete my account' })
  await expect(confirm).toBeDisabled()
  await dialog.getByLabel(`Type ${user.username} to confirm`).fill(user.username)
  expect(await findBarriers(page)).toEqual([])
  await confirm.click()
  await expect(page.getByText('Your account is going to be deleted')).toBeVisible()
  await page.reload()
  await expect(page.getByText(/^Your account will be deleted/)).toBeVisible()
  expect(await findBarriers(page)).toEqual([])
  // It works on as before.
  await page.goto('/activity')
  await expect(page.getByText('Account deletion scheduled')).toBeVisible()

  await page.goto('/privacy')
  await page.getByRole('button', { name: 'Keep my account' }).click()
  await expect(page.getByText('Your account stays')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Delete my account…' })).toBeVisible()

  await page.request.patch('/v1/users/me', { data: { locale: 'de' } })
  await page.reload()
  await page.getByRole('button', { name: 'Mein Konto löschen …' }).click()
  const frage = page.getByRole('alertdialog', { name: `Das Konto ${user.username} löschen?` })
  await frage.getByLabel(`Zur Bestätigung ${user.username} eintippen`).fill(user.username)
  await frage.getByRole('button', { name: 'Mein Konto löschen' }).click()
  await expect(page.getByText(/^Dein Konto wird gelöscht: /)).toBeVisible()
  expect((await heimdall.mailTo(user.email, 'Dein Konto wird gelöscht')).path).toMatch(/^\/keep-account#/)
  await page.getByRole('button', { name: 'Konto behalten' }).click()
  await expect(page.getByText('Dein Konto bleibt')).toBeVisible()
  await page.goto('/activity')
  await expect(page.getByText('Kontolöschung zurückgenommen').first()).toBeVisible()
})

test('takes a copy of the data: at once, and, where there is much, from the background', async ({
  page,
  heimdall,
}) => {
  // Three archives, the last of 20,000 events.
  test.slow()
  const user = await heimdall.createUser()
  await signIn(page, user)
  await page.goto('/privacy')
  await expect(page.getByText('Nothing was exported so far')).toBeVisible()
  await passTenMinutes(page, heimdall)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download my data' }).click()
  const confirm = page.getByRole('dialog', { name: 'Confirm that it’s you' })
  await confirm.getByLabel('Password', { exact: true }).fill(user.password)
  await confirm.getByRole('button', { name: 'Confirm', exact: true }).click()
  expect((await download).suggestedFilename()).toMatch(/^data-export-\d{4}-\d\d-\d\d\.zip$/)
  await expect(page.getByText(/^\d+ kB$/)).toBeVisible()

  // The rest in German.
  await page.request.patch('/v1/users/me', { data: { locale: 'de' } })
  await page.reload()
  const aufDeutsch = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Meine Daten herunterladen' }).click()
  expect(await (await aufDeutsch).failure()).toBeNull()
  await expect(page.getByText(/^\d+ kB$/)).toHaveCount(2)
  const { key } = await heimdall.createApiKey('audit:write')
  const me = await page.request.get('/v1/users/me')
  const { id } = (await me.json()) as { id: string } // The contract of this address.
  for (let batch = 0; batch < 4; batch++) {
    const answer = await page.request.post('/v1/internal/audit/batch', {
      headers: { authorization: `Bearer ${key}` },
      data: Array.from({ length: 5_000 }, () => ({ eventType: 'bot_command_executed', userId: id })),
    })
    expect(answer.status()).toBe(201)
  }
  await page.reload()
  await page.getByRole('button', { name: 'Kopie erstellen lassen' }).click()
  await expect(page.getByText('Deine Kopie liegt bereit')).toBeVisible({ timeout: 30_000 })
  expect(await findBarriers(page)).toEqual([])
  const second = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Kopie herunterladen' }).click()
  expect(await (await second).failure()).toBeNull()
  expect((await heimdall.mailTo(user.email, 'Deine Daten liegen bereit')).path).toBe('/privacy')
})

async function askToDelete(
  page: Page,
  username: string,
  { act, actions, title }: { act: string; actions: string; title: string },
) {
  await page.goto(`/admin/users?q=${username}`)
  await page.getByRole('link', { name: username, exact: true }).click()
  await page.getByRole('button', { name: actions }).click()
  await page.getByRole('menuitem', { name: act }).click()
  return page.getByRole('alertdialog', { name: title })
}

test('an administrator deletes an account at once: the person is out, and cannot come back', async ({
  page,
  browser,
  heimdall,
}) => {
  const user = await heimdall.createUser()
  const theirs = await browser.newPage({ baseURL: heimdall.url })
  await signIn(theirs, user)
  await theirs.goto('/activity')
  await expect(theirs.getByText('Live', { exact: true })).toBeVisible()

  // Another administrator has the same in mind, in German, on a phone, in the dark.
  const phone = await browser.newPage({
    baseURL: heimdall.url,
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
  })
  await signIn(phone, await heimdall.createUser({ role: 'admin' }))
  await phone.request.patch('/v1/users/me', { data: { locale: 'de' } })
  await signIn(page, await heimdall.createUser({ role: 'admin' }))
  const dialog = await askToDelete(page, user.username, {
    act: 'Delete…',
    actions: 'Actions',
    title: `Delete ${user.username} at once?`,
  })
  const ihrer = await askToDelete(phone, user.username, {
    act: 'Löschen …',
    actions: 'Aktionen',
    title: `${user.username} sofort löschen?`,
  })
  const confirm = dialog.getByRole('button', { name: 'Delete for good' })
  const name = dialog.getByLabel(`Type ${user.username} to confirm`)
  for (const wrong of ['', user.username.slice(0, -1), `${user.username}x`, user.email]) {
    await name.fill(wrong)
    await expect(confirm).toBeDisabled()
  }
  await name.fill(user.username)
  await confirm.click()
  await expect(dialog.getByText('Say why.')).toBeVisible()
  await dialog.getByLabel('Reason').fill('Asked for it by mail')
  await ihrer.getByLabel('Grund').fill('Bat per Mail darum')
  await ihrer.getByLabel(`Zur Bestätigung ${user.username} eintippen`).fill(user.username)
  for (const open of [page, phone]) {
    expect(await findBarriers(open)).toEqual([])
  }
  await Promise.all([confirm.click(), ihrer.getByRole('button', { name: 'Endgültig löschen' }).click()])
  // One of them was faster; both see at once what is left.
  await expect(phone.getByText('Dieses Konto ist gelöscht')).toBeVisible()
  await expect(page.getByText('This account is deleted')).toBeVisible()
  await expect(page.getByRole('heading', { name: /^deleted_[a-z0-9]{6}$/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Actions' })).toHaveCount(0)
  await phone.close()

  await expect(theirs.getByText('This account was deleted')).toBeVisible()
  const again = await theirs.request.post('/trpc/accounts.signIn', {
    data: { identifier: user.email, password: user.password },
  })
  expect(again.status()).toBe(401)
  await theirs.close()
})

/** What a browser has been given to keep, with the prefixes of https taken away. */
async function keptIn(page: Page) {
  const cookies = await page.context().cookies()
  const inPage = await page.evaluate(async () => ({
    localStorage: Object.keys(localStorage),
    sessionStorage: Object.keys(sessionStorage),
    others: [
      ...(await indexedDB.databases()).map(({ name }) => `indexedDB ${name}`),
      ...(await caches.keys()).map((name) => `cache ${name}`),
      ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `worker ${scope}`),
    ],
  }))
  return [
    ...cookies.map(({ name }) => `cookie ${name.replace(/^__(Host|Secure)-/, '')}`),
    ...inPage.localStorage.map((name) => `localStorage ${name}`),
    ...inPage.sessionStorage.map((name) => `sessionStorage ${name}`),
    ...inPage.others,
  ]
}

test('both apps keep in the browser what the list says, and nothing else', async ({ page, heimdall }) => {
  const listed = browserStorage.map(({ name, kind }) => `${kind} ${name}`)
  await signIn(page, await heimdall.createUser({ role: 'super_admin' }))
  await page.goto('/')
  await page.evaluate(() => {
    localStorage.setItem('heimdall-theme', 'dark')
  })
  for (const path of ['/activity', '/location/map', '/privacy', '/admin/', '/admin/audit', '/admin/map']) {
    await page.goto(path)
    await expect(page.getByRole('main')).toBeVisible()
    await page.mouse.wheel(0, 300)
    for (const item of await keptIn(page)) expect(listed, `${item}, on ${path}`).toContain(item)
  }
  await page.goto('/privacy')
  for (const { name } of browserStorage) await expect(page.getByText(name, { exact: true })).toBeVisible()
})

test('a link in a mail keeps an account, signed out too; whose is deleted is told so', async ({
  page,
  browser,
  heimdall,
}) => {
  await page.goto(`/keep-account#${'x'.repeat(43)}`)
  await expect(page.getByRole('heading', { name: 'This link no longer works' })).toBeVisible()
  const user = await heimdall.createUser()
  await signIn(page, user)
  const origin = heimdall.url
  expect((await page.request.post('/v1/users/me/deletion', { data: {}, headers: { origin } })).status()).toBe(
    200,
  )
  const { path } = await heimdall.mailTo(user.email, 'Your account will be deleted')
  const elsewhere = await (await browser.newContext({ baseURL: origin })).newPage()
  await elsewhere.goto(path)
  await elsewhere.getByRole('button', { name: 'Keep my account' }).click()
  await expect(elsewhere.getByRole('heading', { name: 'Your account stays' })).toBeVisible()

  await page.goto('/activity')
  await expect(page.getByText('Account deletion cancelled')).toBeVisible()
  const { id } = await (await page.request.get('/v1/users/me')).json()
  await signIn(elsewhere, await heimdall.createUser({ role: 'super_admin' }))
  const force = `/v1/admin/users/${id}/force-delete`
  const forced = await elsewhere.request.post(force, {
    data: { reason: 'Asked for it' },
    headers: { origin },
  })
  expect(forced.status()).toBe(200)
  await expect(page.getByText('This account was deleted')).toBeVisible()
  expect(await findBarriers(page)).toEqual([])
  await elsewhere.context().close()
})
