import type { Page } from '@playwright/test'
import type { Account } from '../support/heimdall.ts'
import { signIn } from '../support/sign-in.ts'
import { test as base } from '../support/test.ts'

export { expect } from '@playwright/test'

/** `admin` is one administrator per worker; `adminPage` is a fresh browser in which this administrator is signed in. */
export const test = base.extend<{ adminPage: Page }, { admin: Account }>({
  admin: [
    async ({ heimdall }, use) => use(await heimdall.createUser({ role: 'admin' })),
    { scope: 'worker' },
  ],
  adminPage: async ({ page, admin }, use) => {
    await signIn(page, admin)
    await use(page)
  },
})

/** A description that no other event has, to find one's own among those of other tests. */
export const uniqueText = (what: string): string => `${what} ${crypto.randomUUID().slice(0, 8)}`
