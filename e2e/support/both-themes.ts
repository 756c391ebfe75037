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
    await page.evaluate(transitionsOver)
    expect(await findBarriers(page, part, rules), `${page.url()} (${colorScheme})`).toEqual([])
  }
}

/** Halfway from one theme to the other no contrast is right, and a map without a graphics card paints few frames. */
async function transitionsOver(): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  await frame()
  await frame()
  const transitions = document.getAnimations().filter((animation) => animation instanceof CSSTransition)
  await Promise.allSettled(transitions.map(({ finished }) => finished))
  await frame()
}
