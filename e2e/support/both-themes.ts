import { expect, type Page } from '@playwright/test'
import { findBarriers } from './axe.ts'

/** Every rule in the light, and in the dark the one whose result a theme can change. */
const themes = [
  { colorScheme: 'light', rules: undefined },
  { colorScheme: 'dark', rules: ['color-contrast'] },
] as const

/** Finds no barrier on the page as it is, in both themes. */
export async function expectNoBarriers(page: Page, part = 'html'): Promise<void> {
  for (const { colorScheme, rules } of themes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await findBarriers(page, part, rules), `${page.url()} (${colorScheme})`).toEqual([])
  }
}
