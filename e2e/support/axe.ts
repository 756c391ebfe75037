import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** axe with all its rules, which answers violations alone: to describe every element that passed is half of its work. */
export function axeOn(page: Page): AxeBuilder {
  // The pages have no frames; without them axe needs no second tab.
  return new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()
}
