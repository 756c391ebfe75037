import { expectParam, openLive, rowOf, searchBox } from './audit-table.ts'
import { expect, test, uniqueText } from './fixtures.ts'

test('filters stand in the URL, and the URL restores them', async ({ adminPage: page, heimdall }) => {
  const wanted = uniqueText('Failed command')
  await heimdall.postEvent({ eventType: 'bot_error', status: 'failure', description: wanted })
  const other = uniqueText('Fine command')
  await heimdall.postEvent({ eventType: 'bot_command_executed', description: other })

  await openLive(page)
  await page.getByRole('button', { name: 'Type' }).click()
  await page.getByRole('combobox', { name: 'Search event types' }).fill('bot err')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Status', exact: true }).first().click()
  await page.getByRole('option', { name: 'Failed' }).click()
  await page.getByRole('button', { name: 'Any time' }).click()
  await page.getByRole('button', { name: 'Last 24 hours' }).click()
  await expect(page).toHaveURL(/\/admin\/audit\?type=bot_error&status=failure&range=24h$/)
  await expect(rowOf(page, wanted)).toBeVisible()
  await expect(rowOf(page, other)).toHaveCount(0)

  await page.reload()
  await expect(rowOf(page, wanted)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Type: Bot error' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Last 24 hours' })).toBeVisible()

  await page.goBack()
  await expect(page).toHaveURL(/status=failure$/)
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(page).toHaveURL(/\/admin\/audit$/)
  await expect(rowOf(page, other)).toBeVisible()
})

test('events are found by whose they are', async ({ adminPage: page, heimdall }) => {
  const snowflake = `1${Date.now()}88`
  const description = uniqueText('By a Discord member')
  await heimdall.postEvent({ eventType: 'bot_command_executed', userId: snowflake, description })
  await openLive(page)
  await searchBox(page).fill(`user:${snowflake}`)
  await page.keyboard.press('Enter')
  await expectParam(page, 'q', `user:${snowflake}`)
  await expect(page.getByText('1 event', { exact: true })).toBeVisible()
  await expect(rowOf(page, description)).toBeVisible()

  // What belongs to this one arrives by itself, and nothing else.
  await expect(page.getByText('Live', { exact: true })).toBeVisible()
  await heimdall.postEvent({ eventType: 'bot_command_executed', description: 'Of nobody' })
  await heimdall.postEvent({ eventType: 'bot_error', userId: snowflake, description: `${description} again` })
  await expect(page.getByText('2 events', { exact: true })).toBeVisible()
  await expect(rowOf(page, 'Of nobody')).toHaveCount(0)
})

test('nothing found says what to do', async ({ adminPage: page }) => {
  await page.goto('/admin/audit?q=nobody-of-that-name')
  await expect(page.getByText('No event matches')).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).last().click()
  await expect(page.getByRole('table', { name: 'Audit log' })).toBeVisible()
})

test('an event opens from its URL and by keyboard, with all that is known', async ({
  adminPage: page,
  heimdall,
}) => {
  const description = uniqueText('Details')
  const event = await heimdall.postEvent({
    eventType: 'bot_command_executed',
    ipAddress: '8.8.8.8',
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
    description,
    metadata: { command: 'rainbow' },
  })
  // Not in this list: it is asked for by itself.
  await page.goto(`/admin/audit?type=login&event=${event.id}`)
  const drawer = page.getByRole('dialog', { name: 'Bot command run' })
  await expect(drawer).toContainText(description)
  for (const text of [
    'Discord bot',
    'Mountain View',
    'United States',
    '8.8.8.8',
    'Firefox on Windows',
    'rainbow',
  ]) {
    await expect(drawer.getByText(text).first()).toBeVisible()
  }
  await expect(drawer.getByText(event.id).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
  await expect(page).toHaveURL(/\?type=login$/)

  await openLive(page)
  await page.locator('tbody a').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const [third, fourth] = [page.locator('tbody a').nth(2), page.locator('tbody a').nth(3)]
  await expect(third).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`event=${await third.getAttribute('data-event')}`))
  await page.getByRole('button', { name: 'Next event' }).click()
  await expect(page).toHaveURL(new RegExp(`event=${await fourth.getAttribute('data-event')}`))
})

test('sorting goes round and stands in the URL', async ({ adminPage: page }) => {
  await openLive(page)
  const header = page.getByRole('columnheader', { name: 'Event' })
  await header.getByRole('button').click()
  await expect(page).toHaveURL(/\?sort=type&dir=asc$/)
  await expect(header).toHaveAttribute('aria-sort', 'ascending')
  await page.getByRole('columnheader', { name: 'Time' }).getByRole('button').click()
  await expect(page).toHaveURL(/\/admin\/audit$/)
})

test('long lists load as they are scrolled', async ({ adminPage: page, heimdall }) => {
  const name = uniqueText('Many')
  await Promise.all(
    Array.from({ length: 130 }, (_, number) =>
      heimdall.postEvent({ eventType: 'bot_config_changed', description: `${name} no. ${number}.` }),
    ),
  )
  await openLive(page, '?type=bot_config_changed')
  await page.locator('tbody a').first().focus()
  await expect(page.getByRole('table', { name: 'Audit log' })).toHaveAttribute('aria-rowcount', '-1')
  await page.keyboard.press('End')
  await expect(page.getByRole('table', { name: 'Audit log' })).toHaveAttribute('aria-rowcount', '131')
  await page.keyboard.press('End')
  await expect(page.locator('tbody tr[aria-rowindex="131"] a')).toBeFocused()
  // Rows far from what is seen are not in the page.
  expect(await page.locator('tbody a').count()).toBeLessThan(80)
})
