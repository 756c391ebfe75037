import { signIn } from '../support/sign-in.ts'
import { expectAccessible } from './accessible.ts'
import { expectParam, openLive, rowOf, searchBox } from './audit-table.ts'
import { expect, test, uniqueText } from './fixtures.ts'

test('a search is written by keyboard alone, key by key and value by value', async ({ adminPage: page }) => {
  await openLive(page)
  await page.keyboard.press('/')
  const box = searchBox(page)
  await expect(box).toBeFocused()
  await page.keyboard.type('typ')
  await expect(page.getByRole('option').first()).toContainText('type:')
  await page.keyboard.press('Tab')
  await expect(box).toHaveValue('type:')
  // Types go by their labels, too.
  await page.keyboard.type('signed')
  await page.keyboard.press('ArrowDown')
  const active = page.getByRole('option', { selected: true })
  await expect(active).toContainText('Signed in')
  await expect(box).toHaveAttribute('aria-activedescendant', (await active.getAttribute('id')) ?? '')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(box).toHaveValue('type:login ')
  await expectParam(page, 'q', 'type:login')

  await page.keyboard.type('-status:')
  await expect(page.getByRole('option')).toHaveCount(2)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('option')).toHaveCount(0)
  await expect(box).toHaveValue('type:login -status:')
  await page.keyboard.type('failure')
  await page.keyboard.press('Enter')
  await expectParam(page, 'q', 'type:login -status:failure')
  await expect(rowOf(page, 'Signed in').first()).toBeVisible()

  await page.goBack()
  await expect(box).toHaveValue('type:login')
  await page.reload()
  await expect(box).toHaveValue('type:login')
})

test('what is wrong is told where it is wrong, and changes nothing', async ({ adminPage: page }) => {
  await openLive(page, '?q=type:login')
  const box = searchBox(page)
  // While it is being typed nothing is wrong yet.
  await box.fill('type:logn')
  await expect(box).not.toHaveAttribute('aria-invalid')
  await page.keyboard.type(' lost')
  await expect(page.locator('[data-mistake]')).toHaveText('logn')
  await expect(box).toHaveAttribute('aria-invalid', 'true')
  await expect(box).toHaveAccessibleDescription(/There is no event type “logn”/)
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expectParam(page, 'q', 'type:login')
  await box.fill('foo:1 "open')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-mistake]')).toHaveText(['foo', '"open'])
  await box.fill('lost')
  await page.keyboard.press('Enter')
  await expectParam(page, 'q', 'lost')
  await expect(page.locator('[data-mistake]')).toHaveCount(0)
})

test('a link with a search that can not be read says so', async ({ adminPage: page }) => {
  await page.goto('/admin/audit?q=colour:red&facets=true')
  await expect(page.getByText("This search can't be read").last()).toBeVisible()
  await expect(page.locator('[data-mistake]')).toHaveText('colour')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Clear search' }).click()
  await expect(page.getByRole('table', { name: 'Audit log' })).toBeVisible()
})

test('the stream follows the search, and stops where the search lies in the past', async ({
  adminPage: page,
  heimdall,
}) => {
  const wanted = uniqueText('Wanted')
  await openLive(page, `?q=type:bot_error -country:US "${wanted}"`)
  await heimdall.postEvent({ eventType: 'bot_error', description: 'Something else' })
  await heimdall.postEvent({ eventType: 'bot_error', description: `${wanted} there`, ipAddress: '8.8.8.8' })
  await heimdall.postEvent({ eventType: 'bot_error', description: `${wanted} here` })
  await expect(rowOf(page, `${wanted} here`)).toBeVisible()
  await expect(page.locator('tbody a')).toHaveCount(1)

  await page.goto('/admin/audit?q=created:2020-01')
  await expect(page.getByText('No event matches')).toBeVisible()
  await expect(page.getByText('Live', { exact: true })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Pause' })).toHaveCount(0)
})

test('help shows examples that can be tried, in both languages', async ({ page, heimdall }) => {
  await signIn(page, await heimdall.createUser({ role: 'admin' }))
  await page.goto('/admin/audit')
  await page.getByRole('button', { name: 'How to search' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: /From anywhere but Germany/ }).click()
  await expectParam(page, 'q', '-country:DE')
  await page.request.post('/trpc/accounts.updateMe', { data: { locale: 'de' } })
  await page.reload()
  await page.getByRole('button', { name: 'So wird gesucht' }).click()
  await expect(page.getByRole('button', { name: /Von überall außer aus Deutschland/ })).toBeVisible()
})
