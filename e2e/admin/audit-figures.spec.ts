import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expectParam, openLive, rowOf, searchBox } from './audit-table.ts'
import { expect, test, uniqueText } from './fixtures.ts'

const chart = (page: Page) => page.getByRole('slider', { name: 'Choose a time range' })

/** The span of time in the address, in minutes. */
const minutesOf = (page: Page) => {
  const { searchParams } = new URL(page.url())
  const [from, to] = [searchParams.get('from'), searchParams.get('to')]
  return from && to ? (Date.parse(to) - Date.parse(from)) / 60_000 : null
}

/** Across the chart, from one share of its width to another. */
async function dragFinger(page: Page, from: number, to: number) {
  const box = await chart(page).boundingBox()
  if (!box) throw new Error('The chart has no place')
  const session = await page.context().newCDPSession(page)
  const point = (share: number) => [{ x: box.x + box.width * share, y: box.y + box.height / 2 }]
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: point(from) })
  for (let step = 1; step <= 5; step++) {
    const touchPoints = point(from + ((to - from) * step) / 5)
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints })
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

test('dragging across the chart chooses its time', async ({ adminPage: page, heimdall }) => {
  await heimdall.postEvent({ eventType: 'bot_error', status: 'failure' })
  await openLive(page, '?range=24h')
  const box = await chart(page).boundingBox()
  if (!box) throw new Error('The chart has no place')
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + box.width * 0.5, y)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.6, y)
  await page.mouse.move(box.x + box.width * 0.75, y)
  await page.mouse.up()
  await expectParam(page, 'range', null)
  expect(minutesOf(page)).toBeGreaterThan(5 * 60)
  expect(minutesOf(page)).toBeLessThan(8 * 60)
  await page.getByRole('button', { name: 'Zoom out' }).click()
  await expectParam(page, 'from', null)
  await page.goBack()
  expect(minutesOf(page)).toBeGreaterThan(5 * 60)
})

test('the chart can be read and used without seeing it', async ({ adminPage: page, heimdall }) => {
  await heimdall.postEvent({ eventType: 'bot_error', status: 'failure' })
  await openLive(page, '?range=24h&type=bot_error')
  const slider = chart(page)
  await slider.focus()
  await page.keyboard.press('End')
  await expect(slider).toHaveAttribute('aria-valuetext', /\d+ failed$/)
  await page.keyboard.press('ArrowLeft')
  const one = await slider.getAttribute('aria-valuenow')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Shift+ArrowLeft')
  expect(Number(await slider.getAttribute('aria-valuenow'))).toBe(Number(one) - 2)
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect.poll(() => minutesOf(page)).toBeGreaterThan(0)
  const table = page.getByRole('table', { name: 'Events over time' })
  await page.goto('/admin/audit?range=24h&type=bot_error')
  await expect(table.getByRole('row').last()).toHaveText(/\d/)
  // Firefox would show its caption.
  await expect(page.locator('table.sr-only')).toHaveCount(0)
})

test('a failing chart says so and can be asked again', async ({ adminPage: page }) => {
  let broken = true
  await page.route('**/trpc/**audit.histogram**', (route) => (broken ? route.abort() : route.continue()))
  await page.goto('/admin/audit')
  await expect(page.getByText('The chart could not be loaded.')).toBeVisible({ timeout: 20_000 })
  broken = false
  await page.getByRole('button', { name: 'Try again' }).first().click()
  await expect(chart(page)).toBeVisible()
})

test('the breakdown narrows the search, combines with the chips, and lets go again', async ({
  adminPage: page,
  heimdall,
}) => {
  const name = uniqueText('Breakdown')
  const post = (eventType: string, status: string) =>
    heimdall.postEvent({ eventType, status, description: name, ipAddress: '8.8.8.8' })
  await post('bot_error', 'failure')
  await post('bot_command_executed', 'success')
  await post('bot_command_executed', 'failure')
  await openLive(page, `?q="${name}"`)
  await page.getByRole('button', { name: 'Breakdown' }).click()
  await expectParam(page, 'facets', 'true')
  const panel = page.getByRole('complementary', { name: 'Breakdown' })
  const value = (label: string) => panel.getByRole('button', { name: new RegExp(`^${label}`) })
  await expect(value('Bot command run')).toHaveText(/2$/)
  await expect(value('United States')).toHaveText(/3$/)
  await expectAccessible(page)

  await value('Bot command run').click()
  await expectParam(page, 'q', `"${name}" type:bot_command_executed`)
  await expect(searchBox(page)).toHaveValue(`"${name}" type:bot_command_executed`)
  await expect(value('Bot command run')).toHaveAttribute('aria-pressed', 'true')
  await expect(rowOf(page, name)).toHaveCount(2)
  await value('Bot command run').click()
  await expectParam(page, 'q', `"${name}"`)

  // A chip's value is chosen here as well, and let go of where it was chosen.
  await page.goto(`/admin/audit?q="${name}"&status=failure&facets=true`)
  await expect(rowOf(page, name)).toHaveCount(2)
  await expect(value('Failed')).toHaveAttribute('aria-pressed', 'true')
  await value('Failed').click()
  await expectParam(page, 'status', null)
  await expect(rowOf(page, name)).toHaveCount(3)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true })

  test('the breakdown is a sheet, and nothing scrolls sideways', async ({ adminPage: page, heimdall }) => {
    await heimdall.postEvent({ eventType: 'bot_error', status: 'failure' })
    await page.goto('/admin/audit')
    await page.getByRole('button', { name: 'Breakdown' }).click()
    const sheet = page.getByRole('dialog', { name: 'Breakdown' })
    await sheet.getByRole('button', { name: /^Bot error/ }).click()
    await expectParam(page, 'q', 'type:bot_error')
    await expectAccessible(page)
    await sheet.getByRole('button', { name: 'Hide breakdown' }).click()
    await expect(sheet).toBeHidden()
    await expect(chart(page)).toBeVisible()
    await dragFinger(page, 0.3, 0.7)
    await expect.poll(() => minutesOf(page)).toBeGreaterThan(5 * 60)
    const overhang = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overhang).toBe(0)
  })
})
