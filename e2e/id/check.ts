import { expect, type Page } from '@playwright/test'
import { expectNoBarriers } from '../support/both-themes.ts'

/** Waits until the page stands, and finds no barrier on it, in both themes. */
export async function check(page: Page, part = 'html'): Promise<void> {
  await expect(page.getByRole('heading').first()).toBeVisible()
  await page.waitForLoadState('networkidle')
  await expectNoBarriers(page, part)
}
