import { test as base } from '@playwright/test'
import { type Heimdall, startHeimdall } from './heimdall.ts'

export { expect } from '@playwright/test'

/** Each worker has a Heimdall of its own, shared by its tests; each test makes the users it needs. */
export const test = base.extend<object, { heimdall: Heimdall }>({
  heimdall: [
    // Playwright reads the fixtures that are needed from this pattern.
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const heimdall = await startHeimdall()
      await use(heimdall)
      await heimdall.stop()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ heimdall }, use) => use(heimdall.url),
})
