import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { rowOf } from './audit-table.ts'
import { expect, test, uniqueText } from './fixtures.ts'

async function openDialog(page: Page, search: string) {
  await page.goto(`/admin/audit${search}`)
  await expect(page.locator('tbody a').first()).toBeVisible()
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  return page.getByRole('dialog', { name: 'Export events' })
}

function descriptionOf(line: string): string {
  const event: { description: string } = JSON.parse(line)
  return event.description
}

test('exactly what the list shows is exported, in both formats', async ({ adminPage: page, heimdall }) => {
  const name = uniqueText('Export')
  const post = (eventType: string, text: string) =>
    heimdall.postEvent({ eventType, description: `${name} ${text}`, ipAddress: '8.8.8.8' })
  await post('bot_error', 'one')
  await post('bot_error', 'two\nlines, "quoted"')
  await post('bot_started', 'of another type')

  const dialog = await openDialog(page, `?q="${name}"&type=bot_error`)
  await expect(dialog.getByText('2 events', { exact: true })).toBeVisible()
  await expect(dialog.getByText(`"${name}"`)).toBeVisible()
  await expect(dialog.getByText('Bot error', { exact: true })).toBeVisible()
  await expectAccessible(page)

  const csv = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Export' }).click()
  await expect(dialog.getByText(/^2 events are exported/)).toBeVisible()
  await expectAccessible(page)
  const table = await csv
  expect(table.suggestedFilename()).toMatch(/^heimdall-audit-[\d-]+\.csv$/)
  const text = await readFile(await table.path(), 'utf8')
  expect(text.match(new RegExp(name, 'g'))).toHaveLength(2)
  expect(text).not.toContain('of another type')
  await dialog.getByRole('button', { name: 'Close' }).last().click()

  const again = await openDialog(page, `?q="${name}"&type=bot_error`)
  await again.getByRole('radio', { name: /JSON Lines/ }).check()
  const jsonl = page.waitForEvent('download')
  await again.getByRole('button', { name: 'Export' }).click()
  const lines = (await readFile(await (await jsonl).path(), 'utf8')).trim().split('\n')
  expect(lines.map(descriptionOf)).toEqual([`${name} two\nlines, "quoted"`, `${name} one`])
})

test('a long export shows how far it is, and can be cancelled', async ({ adminPage: page, heimdall }) => {
  const name = uniqueText('Slow')
  await heimdall.postEvent({ eventType: 'bot_error', description: name })
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/v1/admin/audit/export?**', async (route) => {
    await held
    await route.abort()
  })
  const dialog = await openDialog(page, `?q="${name}"`)
  await dialog.getByRole('button', { name: 'Export' }).click()
  const running = page.getByRole('dialog', { name: 'Exporting' })
  await expect(running.getByRole('progressbar')).toBeVisible()
  // A stray Escape ends no work.
  await page.keyboard.press('Escape')
  await expect(running).toBeVisible()
  await expectAccessible(page)
  await running.getByRole('button', { name: 'Cancel export' }).click()
  await expect(dialog.getByRole('radio', { name: /CSV/ })).toBeVisible()
  release()
})

test('what breaks off is told, and can be tried again', async ({ adminPage: page, heimdall }) => {
  const name = uniqueText('Cut')
  await heimdall.postEvent({ eventType: 'bot_error', description: name })
  await page.route('**/v1/admin/audit/export?**', (route) =>
    route.fulfill({
      headers: { 'content-type': 'application/x-ndjson', 'x-heimdall-total': '3' },
      body: '{"id":1}\n',
    }),
  )
  const dialog = await openDialog(page, `?q="${name}"`)
  await dialog.getByRole('radio', { name: /JSON Lines/ }).check()
  await dialog.getByRole('button', { name: 'Export' }).click()
  await expect(dialog.getByText('The export broke off')).toBeVisible()
  await expect(dialog.getByText(/^1 of 3 events arrived/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Try again' }).click()
  await expect(dialog.getByRole('radio', { name: /CSV/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(rowOf(page, name)).toBeVisible()
})
