import { expect, type Page } from '@playwright/test'
import { barriersOn } from '../support/axe.ts'

export async function expectAccessible(page: Page): Promise<void> {
  expect(await barriersOn(page)).toEqual([])
}
