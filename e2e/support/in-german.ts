import type { Page } from '@playwright/test'

/** From the next page on, whoever is signed in reads German. */
export async function inGerman(page: Page): Promise<void> {
  const answer = await page.request.post('/trpc/accounts.updateMe', { data: { locale: 'de' } })
  if (!answer.ok()) throw new Error(`Choosing German was answered with ${answer.status()}`)
}
