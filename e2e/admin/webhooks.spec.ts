import { once } from 'node:events'
import { createServer } from 'node:http'
import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'
import { expectAccessible } from './accessible.ts'

/** A bot that takes what it gets, until told otherwise. */
async function startBot() {
  const bodies: string[] = []
  const state = { status: 204 }
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk
    })
    request.on('end', () => {
      bodies.push(body)
      response.writeHead(state.status).end()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('unreachable')
  return {
    url: `http://127.0.0.1:${address.port}/hook`,
    bodies,
    answer(status: number) {
      state.status = status
    },
    stop: () => void server.close(),
  }
}

test('a webhook is added, tested, heard of, paused, given a new secret and deleted', async ({
  page,
  heimdall,
}) => {
  test.slow()
  const bot = await startBot()
  const admin = await heimdall.createUser({ role: 'admin' })
  await signIn(page, admin)
  const made = await page.request.post('/v1/gps/devices', {
    data: { name: 'Heard of' },
    headers: { origin: heimdall.url },
  })
  expect(made.status()).toBe(201)
  await page.goto('/admin/webhooks')
  await page.getByRole('button', { name: 'Add webhook' }).click()
  const form = page.getByRole('dialog', { name: 'Add webhook' })
  await form.getByLabel('Address').fill('https://169.254.169.254/latest/meta-data')
  await form.getByLabel('Name').fill('Moderation bot')
  const filter = form.getByRole('combobox', { name: 'Filter' })
  await filter.fill('type:bot_err')
  await form.getByRole('option', { name: /bot_error/ }).click()
  await expect(filter).toHaveValue(/type:bot_error/)
  await expectAccessible(page)
  await form.getByRole('button', { name: 'Add webhook' }).click()
  await expect(form.getByText('This leads to an address that is not public.')).toBeVisible()
  await form.getByLabel('Address').fill(bot.url)
  await form.getByRole('checkbox', { name: /^Devices/ }).check()
  await form.getByRole('checkbox', { name: /^Only some devices/ }).check()
  await form.getByRole('button', { name: 'Add webhook' }).click()
  await expect(form.getByText('This may not be empty.')).toBeVisible()
  await form.getByLabel('Device or owner').fill(admin.username)
  await form.getByRole('option', { name: /Heard of/ }).click()
  await form.getByRole('checkbox', { name: /^Only one person/ }).check()
  await expect(form.getByLabel('Name, e-mail or id')).toBeVisible()
  await expectAccessible(page)
  await form.getByRole('button', { name: 'Add webhook' }).click()
  await expect(form.getByText('This may not be empty.')).toBeVisible()
  await form.getByRole('checkbox', { name: /^Only one person/ }).uncheck()
  await form.getByRole('button', { name: 'Add webhook' }).click()
  const created = page.getByRole('dialog', { name: 'The webhook is set up' })
  await expect(created.getByText(/^whsec_/)).toBeVisible()
  await expectAccessible(page)
  await created.getByRole('button', { name: 'Done' }).click()

  await page.getByRole('link', { name: 'Moderation bot' }).click()
  const drawer = page.getByRole('dialog', { name: 'Moderation bot' })
  await expect(drawer.getByText('Heard of')).toBeVisible()
  await drawer.getByRole('button', { name: 'Send a test' }).click()
  await expect(drawer.getByText('The test was taken')).toBeVisible()
  expect(bot.bodies.join()).toContain('webhook.test')
  await heimdall.postEvent({ eventType: 'bot_error', description: 'It fell over' })
  await heimdall.postEvent({ eventType: 'bot_started', description: 'Not of interest' })
  await expect.poll(() => bot.bodies.join()).toContain('It fell over')
  await drawer.getByRole('link', { name: 'audit.bot_error' }).click()
  await expect(page).toHaveURL(/delivery=/)
  await page.reload()
  await expect(drawer.getByText('Answered 204.')).toBeVisible()
  await expect(drawer.getByText('It fell over')).toBeVisible()
  await expectAccessible(page)
  await drawer.getByRole('button', { name: 'Send again' }).click()
  await expect.poll(() => bot.bodies.filter((body) => body.includes('It fell over')).length).toBe(2)
  await drawer.getByRole('button', { name: 'Delivery log' }).click()
  expect(bot.bodies.join()).not.toContain('Not of interest')

  await drawer.getByRole('button', { name: 'Pause' }).click()
  await expect(drawer.getByText('Paused')).toBeVisible()
  await drawer.getByRole('button', { name: 'Switch on' }).click()
  await expect(drawer.getByText('Active')).toBeVisible()
  bot.answer(500)
  await drawer.getByRole('button', { name: 'Send a test' }).click()
  await expect(drawer.getByText('The test was not taken')).toBeVisible()
  await drawer.getByLabel('Deliveries by status').selectOption({ label: 'Given up' })
  await expect(drawer.getByText('Answered 500.').first()).toBeVisible()

  await drawer.getByRole('button', { name: 'New secret' }).click()
  const rotation = page.getByRole('dialog', { name: 'Give it a new secret' })
  await rotation.getByRole('button', { name: 'New secret' }).click()
  await expect(rotation.getByText(/^whsec_/)).toBeVisible()
  await rotation.getByRole('button', { name: 'Done' }).click()
  await expect(drawer.getByText('Old secret signs until')).toBeVisible()

  const { id: deviceId } = await made.json()
  const gone = await page.request.delete(`/v1/gps/devices/${deviceId}`, {
    headers: { origin: heimdall.url, 'if-match': '*' },
  })
  expect(gone.ok(), await gone.text()).toBe(true)
  await page.reload()
  await expect(drawer.getByText('devices that are deleted by now')).toBeVisible()

  await drawer.getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByRole('link', { name: 'Moderation bot' })).toHaveCount(0)
  bot.stop()
})

test('on a phone, in German and in the dark', async ({ page, heimdall }) => {
  const bot = await startBot()
  await page.setViewportSize({ width: 390, height: 800 })
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await signIn(page, await heimdall.createUser({ role: 'admin' }))
  await page.request.post('/trpc/accounts.updateMe', { data: { locale: 'de' } })
  await page.goto('/admin/webhooks?edit=new')
  const form = page.getByRole('dialog', { name: 'Webhook hinzufügen' })
  await form.getByLabel('Adresse').fill(bot.url)
  await form.getByLabel('Name').fill('Telefonbot')
  const add = form.getByRole('button', { name: 'Webhook hinzufügen' })
  // Without scrolling, for the form is longer than the screen.
  await expect(add).toBeInViewport({ ratio: 1 })
  await form.getByText('Nur einzelne Arten').last().click()
  await expect(form.getByText('gps.fence')).toBeAttached()
  await expect(add).toBeInViewport({ ratio: 1 })
  await expectAccessible(page)
  await form.getByRole('button', { name: 'Webhook hinzufügen' }).click()
  await page.getByRole('button', { name: 'Fertig' }).click()
  await page.getByRole('link', { name: 'Telefonbot' }).click()
  const drawer = page.getByRole('dialog', { name: 'Telefonbot' })
  await drawer.getByRole('button', { name: 'Test senden' }).click()
  await expect(drawer.getByText('Der Test wurde angenommen')).toBeVisible()
  await expectAccessible(page)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
  bot.stop()
})

test('whoever may not see settings sees no webhook', async ({ page, heimdall }) => {
  await signIn(page, await heimdall.createUser({ role: 'moderator' }))
  await page.goto('/admin/webhooks')
  await expect(page.getByRole('button', { name: 'Add webhook' })).toHaveCount(0)
})
