import { expect, type Page } from '@playwright/test'
import { expectNoBarriers } from '../support/both-themes.ts'
import { settled } from '../support/settled.ts'

/** Waits until the page stands, and finds no barrier on it, in both themes. */
export async function check(page: Page, part = 'html'): Promise<void> {
  await expect(page.getByRole('heading').first()).toBeVisible()
  await settled(page)
  await expectNoBarriers(page, part)
}
