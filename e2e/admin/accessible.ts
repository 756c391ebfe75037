import { expect, type Page } from '@playwright/test'
import { findBarriers } from '../support/axe.ts'

export async function expectAccessible(page: Page): Promise<void> {
  expect(await findBarriers(page)).toEqual([])
}
