import type { Page } from '@playwright/test'
import type { Heimdall } from './heimdall.ts'

/** Ten minutes and a second after whoever is signed in on this page has proved who they are. */
export async function passTenMinutes(page: Page, heimdall: Heimdall): Promise<void> {
  const answer = await page.request.get('/v1/users/me')
  const { id } = (await answer.json()) as { id: string } // The contract of this address.
  await heimdall.passTenMinutes(id)
}
