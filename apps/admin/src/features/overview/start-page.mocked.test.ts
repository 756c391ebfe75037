import { isRedirect } from '@tanstack/react-router'
import { expect, test, vi } from 'vitest'
import { Route } from '../../routes/index.tsx'

// They would need a browser.
vi.mock('./overview-page.tsx', () => ({ OverviewPage: () => null }))
vi.mock('./readiness-options.ts', () => ({ readinessOptions: {} }))
vi.mock('./summary-options.ts', () => ({ summaryOptions: () => ({}) }))
vi.mock('./ticker-options.ts', () => ({ tickerOptions: {} }))

/** Where somebody ends who opens the admin app. */
function startOf(permissions: readonly string[]) {
  try {
    // All that is read of what the router gives.
    Route.options.beforeLoad?.({ context: { me: { permissions } } } as never)
    return '/'
  } catch (thrown) {
    if (!isRedirect(thrown)) throw thrown
    return thrown.options.to
  }
}

test('the admin app begins with the overview for whoever may see it, else with the first page that they may', () => {
  expect(startOf(['audit:read', 'user:read'])).toBe('/')
  expect(startOf(['user:read'])).toBe('/users')
  expect(startOf([])).toBe('/about')
})
