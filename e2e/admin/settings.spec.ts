import { signIn } from '../support/sign-in.ts'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixtures.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('registration closes and opens again, at once, and the log has both values', async ({
  adminPage: page,
}) => {
  const isOpen = async () => {
    const answer = await page.request.get('/trpc/system.info?input=%7B%7D')
    return (await answer.text()).includes('"registrationEnabled":true')
  }
  await page.goto('/admin/settings')
  const register = page.getByRole('switch', { name: /Anybody may register/ })
  await expect(register).toBeChecked()
  await register.click()
  await expect(page.getByText('Saved. It counts from now on.').first()).toBeVisible()
  await expect(page.getByText('Delivered: on')).toBeVisible()
  expect(await isOpen()).toBe(false)
  await register.click()
  await expect(register).toBeChecked()
  await expect(page.getByText('Delivered: on')).toHaveCount(0)
  expect(await isOpen()).toBe(true)
  await page.goto('/admin/audit?type=platform_setting_updated')
  await expect(page.getByRole('row').filter({ hasText: 'Platform setting updated' }).first()).toBeVisible()
})

test('a second factor for everybody: first it is shown who has none', async ({ adminPage: page }) => {
  await page.goto('/admin/settings')
  await page.getByRole('switch', { name: /Everybody needs a second factor/ }).click()
  const question = page.getByRole('alertdialog', { name: 'Ask everybody for a second factor?' })
  await expect(question.getByText(/no second factor/).first()).toBeVisible()
  await expect(question).toContainText('You are one of them')
  await expectAccessible(page)
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('switch', { name: /Everybody needs a second factor/ })).not.toBeChecked()
})

test('how long sessions last is typed, checked and saved', async ({ adminPage: page }) => {
  await page.goto('/admin/settings')
  const days = page.getByRole('spinbutton', { name: 'Days until an unused session ends' })
  await expect(days).toHaveValue('30')
  await days.fill('0')
  await expect(page.getByText('Write a whole number from 1 to 365.')).toBeVisible()
  await expectAccessible(page)
  await days.fill('14')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Delivered: 30 days')).toBeVisible()
  await page.reload()
  await expect(days).toHaveValue('14')
  await page.getByRole('button', { name: 'History: Days until an unused session ends' }).click()
  const history = page.getByRole('dialog', { name: 'History: Days until an unused session ends' })
  await expectAccessible(page)
  await history.getByRole('button', { name: 'Set to 30' }).first().click()
  await expect(history.getByRole('button', { name: 'Set to 14' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Delivered: 30 days')).toHaveCount(0)
})

test('who may not read settings has no such page', async ({ page, heimdall }) => {
  await signIn(page, await heimdall.createUser({ role: 'moderator' }))
  await page.goto('/admin/settings')
  await expect(page.getByRole('heading', { name: 'This page needs more permissions' })).toBeVisible()
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Settings' })).toHaveCount(0)
})
