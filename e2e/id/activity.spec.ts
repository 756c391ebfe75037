import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'

/** Who is signed in on this page; bots name people by id. */
async function idOf(page: import('@playwright/test').Page): Promise<string> {
  const answer = await page.request.get('/v1/users/me')
  const { id } = (await answer.json()) as { id: string } // The contract of `GET /v1/users/me`.
  return id
}

test('what a bot reports arrives by itself, with its place', async ({ page, heimdall }) => {
  await signIn(page, await heimdall.createUser())
  await page.goto('/activity')
  await expect(page.getByText('Live', { exact: true })).toBeVisible()
  let reloads = 0
  page.on('framenavigated', () => reloads++)

  await heimdall.postEvent({
    eventType: 'bot_command_executed',
    userId: await idOf(page),
    ipAddress: '8.8.8.8',
    sourceService: 'discord_bot',
    description: 'Ran !where in #general',
  })
  const row = page.getByRole('link', { name: /Bot command run/ })
  await expect(row).toHaveCount(1)
  await expect(row).toContainText('Ran !where in #general')
  await expect(row).toContainText('United States')
  await expect(row).toContainText('Discord bot')
  expect(reloads).toBe(0)
})

test('nothing is lost and nothing doubled across a restart of the server', async ({ page, heimdall }) => {
  await signIn(page, await heimdall.createUser())
  const userId = await idOf(page)
  await page.goto('/activity')
  await expect(page.getByText('Live', { exact: true })).toBeVisible()
  const post = (description: string) =>
    heimdall.postEvent({ eventType: 'bot_command_executed', userId, description })
  await post('before')
  await expect(page.getByText('before', { exact: true })).toBeVisible()
  await heimdall.restart()
  // As a bot does when told 503: nothing was written, so it asks again.
  await expect(() => post('meanwhile')).toPass()
  await expect(page.getByText('Live', { exact: true })).toBeVisible()
  await post('after')
  for (const description of ['before', 'meanwhile', 'after']) {
    await expect(page.getByText(description, { exact: true })).toHaveCount(1)
  }
})

test('filters and the open event stand in the address', async ({ page, heimdall }) => {
  await signIn(page, await heimdall.createUser())
  const userId = await idOf(page)
  await heimdall.postEvent({
    eventType: 'bot_command_executed',
    userId,
    status: 'failure',
    errorMessage: 'No permission to post',
    metadata: { channel: '#general' },
  })
  await page.goto('/activity')
  await expect(page.getByRole('link', { name: /Session started/ })).toBeVisible()
  await page.getByRole('radio', { name: 'Failed' }).check()
  await expect(page).toHaveURL(/status=failure/)
  await expect(page.getByRole('link', { name: /Session started/ })).toHaveCount(0)

  await page.getByRole('link', { name: /Bot command run/ }).click()
  const drawer = page.getByRole('dialog', { name: 'Bot command run' })
  await expect(drawer).toContainText('No permission to post')
  await expect(drawer).toContainText('#general')
  await expect(page).toHaveURL(/event=/)

  await page.reload()
  await expect(drawer).toContainText('No permission to post')
  await page.keyboard.press('Escape')
  await expect(drawer).toHaveCount(0)
  await expect(page).not.toHaveURL(/event=/)

  await page.getByRole('button', { name: 'Category' }).click()
  await page.getByRole('option', { name: 'Files' }).click()
  await expect(page.getByText('Nothing matches these filters')).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(page.getByRole('link', { name: /Session started/ })).toBeVisible()
  await expect(page).toHaveURL(/\/activity$/)
})

test('leafs back through everything, each event once', async ({ page, heimdall }) => {
  await signIn(page, await heimdall.createUser())
  const userId = await idOf(page)
  const numbers = Array.from({ length: 70 }, (_, index) => index + 1)
  await Promise.all(
    numbers.map((number) =>
      heimdall.postEvent({ eventType: 'bot_command_executed', userId, description: `number ${number}` }),
    ),
  )
  await page.goto('/activity')
  const rows = page.getByRole('link', { name: /Bot command run/ })
  await expect(async () => {
    await page.mouse.wheel(0, 5_000)
    await expect(page.getByText('This is where your activity begins.')).toBeVisible({ timeout: 300 })
  }).toPass()
  await expect(rows).toHaveCount(70)
  for (const number of [1, 35, 70]) {
    await expect(page.getByText(`number ${number}`, { exact: true })).toHaveCount(1)
  }
})
