import { openLive, rowOf, whenRowShows } from './audit-table.ts'
import { expect, test, uniqueText } from './fixtures.ts'

const command = { eventType: 'bot_command_executed', ipAddress: '8.8.8.8' }

test('a bot’s event stands in the open page within 300 ms, with country and city', async ({
  adminPage: page,
  heimdall,
}) => {
  await heimdall.postEvent({ ...command, description: 'The first one makes the key' })
  await openLive(page)
  // Beside other tests an attempt may have to wait for a processor; two out of twelve need not.
  const delays: number[] = []
  const quick = () => delays.filter((delay) => delay < 300).length
  while (quick() < 2 && delays.length < 12) {
    const description = uniqueText('Ran /hello')
    const shown = whenRowShows(page, description, 'Bot command run', 'United States', 'Mountain View')
    const sentAt = Date.now()
    await heimdall.postEvent({ ...command, description })
    delays.push((await shown) - sentAt)
  }
  expect(quick(), `milliseconds: ${delays.join(', ')}`).toBe(2)
})

test('only what matches the filters arrives', async ({ adminPage: page, heimdall }) => {
  const other = uniqueText('Somewhere else')
  const wanted = uniqueText('In Germany')
  await openLive(page, '?country=DE&type=bot_command_executed')
  await heimdall.postEvent({ ...command, description: other })
  await heimdall.postEvent({ ...command, ipAddress: '88.198.50.103', description: wanted })
  await expect(rowOf(page, wanted)).toBeVisible()
  await expect(rowOf(page, other)).toHaveCount(0)
})

test('paused, new events are counted, shown when asked for, and none twice', async ({
  adminPage: page,
  heimdall,
}) => {
  const source = uniqueText('Paused')
  await openLive(page, '?type=bot_started')
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page.getByText('Paused', { exact: true })).toBeVisible()
  for (const part of ['one', 'two']) {
    await heimdall.postEvent({ eventType: 'bot_started', description: `${source} ${part}` })
  }
  const held = page.getByRole('button', { name: '2 new events – show' })
  await expect(held).toBeVisible()
  await expect(rowOf(page, source)).toHaveCount(0)
  await held.click()
  await expect(rowOf(page, source)).toHaveCount(2)
  await heimdall.postEvent({ eventType: 'bot_started', description: `${source} three` })
  await expect(page.getByRole('button', { name: '1 new event – show' })).toBeVisible()
  await page.getByRole('button', { name: 'Resume' }).click()
  await expect(rowOf(page, source)).toHaveCount(3)
  await expect(page.getByText('Live', { exact: true })).toBeVisible()
})

for (const kind of ['restart', 'crash'] as const) {
  test(`a ${kind} of the server under the open page loses and doubles nothing`, async ({
    adminPage: page,
    heimdall,
  }) => {
    const name = uniqueText(kind)
    const type = kind === 'restart' ? 'bot_stopped' : 'bot_guild_configured'
    const post = (number: number) =>
      heimdall.postEvent({ eventType: type, description: `${name} no. ${number}.` })
    await openLive(page, `?type=${type}`)
    await post(1)
    await expect(rowOf(page, name)).toHaveCount(1)
    await heimdall[kind]()
    // Before the page has noticed that the server is back.
    await post(2)
    await post(3)
    await expect(rowOf(page, name)).toHaveCount(3, { timeout: 20_000 })
    await expect(page.getByText('Live', { exact: true })).toBeVisible()
    await post(4)
    await expect(rowOf(page, name)).toHaveCount(4)
    for (const number of [1, 2, 3, 4]) await expect(rowOf(page, `${name} no. ${number}.`)).toHaveCount(1)
  })
}

test('the overview’s ticker shows what happens, and opens it', async ({ adminPage: page, heimdall }) => {
  const description = uniqueText('Ticker')
  await page.goto('/admin')
  await expect(page.getByText('Live', { exact: true })).toBeVisible()
  await heimdall.postEvent({ ...command, description })
  const entry = page.getByRole('listitem').filter({ hasText: description })
  await expect(entry).toBeVisible()
  await expect(entry).toContainText('Mountain View, United States')
  await entry.getByRole('link').click()
  await expect(page.getByRole('dialog', { name: 'Bot command run' })).toContainText(description)
  await page.getByRole('button', { name: 'Close event' }).click()
  await expect(page.getByRole('heading', { name: 'Health' })).toBeVisible()
  await expect(page.getByText('All well')).toBeVisible()
})
