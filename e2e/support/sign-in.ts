import type { Page } from '@playwright/test'
import type { Account } from './heimdall.ts'

/** Signs the page's browser context in, without walking through the form; the form has tests of its own. */
export async function signIn(page: Page, { email, password }: Account): Promise<void> {
  const answer = await page.request.post('/trpc/accounts.signIn', { data: { identifier: email, password } })
  if (!answer.ok()) throw new Error(`Signing in was answered with ${answer.status()}: ${await answer.text()}`)
}
