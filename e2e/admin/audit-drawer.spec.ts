import { readFile } from 'node:fs/promises'
import { expectAccessible } from './accessible.ts'
import { expectParam, openLive, rowOf } from './audit-table.ts'
import { expect, test, uniqueText } from './fixtures.ts'

test('the drawer’s tab stands in the URL, stays from event to event, and goes with the drawer', async ({
  adminPage: page,
  heimdall,
}) => {
  const name = uniqueText('Tabs')
  const event = { eventType: 'bot_error', status: 'failure', ipAddress: '8.8.8.8' }
  await heimdall.postEvent({ ...event, description: `${name} one` })
  await heimdall.postEvent({ ...event, description: `${name} two` })
  await openLive(page, `?q="${name}"`)
  await rowOf(page, `${name} two`).getByRole('link').click()
  const drawer = page.getByRole('dialog', { name: 'Bot error' })
  await expect(drawer.getByRole('img', { name: 'Map: United States' })).toBeVisible()
  await expectAccessible(page)
  await drawer.getByRole('tab', { name: 'JSON' }).click()
  await expectParam(page, 'tab', 'json')
  await expect(drawer.getByRole('region', { name: 'JSON' })).toContainText(`"${name} two"`)
  await page.reload()
  await expect(drawer.getByRole('tab', { name: 'JSON' })).toHaveAttribute('aria-selected', 'true')
  await expectAccessible(page)
  await drawer.getByRole('button', { name: 'Next event' }).click()
  await expect(drawer.getByRole('region', { name: 'JSON' })).toContainText(`"${name} one"`)
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
  await expectParam(page, 'tab', null)
  await expectParam(page, 'event', null)
})

test('an event’s neighbours in time are shown by what they share', async ({ adminPage: page, heimdall }) => {
  const name = uniqueText('Around')
  const userId = `2${Date.now()}77`
  const post = (text: string, more: object = {}) =>
    heimdall.postEvent({ eventType: 'bot_command_executed', description: `${name} ${text}`, ...more })
  await post('before', { userId })
  const middle = await post('middle', { userId, ipAddress: '8.8.4.4' })
  await post('after', { userId })
  await post('neighbour', { ipAddress: '8.8.4.4' })

  await page.goto(`/admin/audit?q=type:login&event=${middle.id}&tab=around`)
  const drawer = page.getByRole('dialog', { name: 'Bot command run' })
  await drawer.getByRole('radio', { name: 'Same user' }).check()
  const items = drawer.getByRole('listitem')
  await expect(items).toHaveCount(3)
  await expect(items.nth(0)).toContainText(`${name} after`)
  await expect(items.nth(1)).toContainText('This event')
  await expect(items.nth(2)).toContainText(`${name} before`)
  await drawer.getByRole('radio', { name: 'Same IP address' }).check()
  await expect(items.filter({ hasText: `${name} neighbour` })).toBeVisible()
  await expect(items.filter({ hasText: `${name} before` })).toHaveCount(0)
  await expectAccessible(page)
  await items
    .filter({ hasText: `${name} neighbour` })
    .getByRole('link')
    .click()
  await expectParam(page, 'tab', 'around')
  await expect(items.filter({ hasText: 'This event' })).toContainText(`${name} neighbour`)
  await drawer.getByRole('link', { name: 'Show all in the log' }).click()
  await expectParam(page, 'q', 'ip:8.8.4.4')
})

test('the proof is verified in the browser, and can be taken away', async ({ adminPage: page, heimdall }) => {
  const event = await heimdall.postEvent({ eventType: 'bot_error', status: 'failure', ipAddress: '8.8.8.8' })
  await page.goto(`/admin/audit?event=${event.id}&tab=proof`)
  const drawer = page.getByRole('dialog', { name: 'Bot error' })
  await drawer.getByRole('button', { name: 'Verify in this browser' }).click()
  await expect(drawer.getByText(/^The proof holds/)).toBeVisible()
  await expectAccessible(page)
  const download = page.waitForEvent('download')
  await drawer.getByRole('button', { name: 'Download proof' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe(`${event.id}.tlog-proof`)
  expect(await readFile(await file.path(), 'utf8')).toMatch(/^c2sp\.org\/tlog-proof@v1\n/)
})
