import type { StoredFile } from '@heimdall/contracts'
import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { expect, test, vi } from 'vitest'
import en from '../../messages/en.json'
import { FileStateBadge } from './file-state-badge.tsx'

const clock = vi.hoisted(() => ({ now: new Date(), every: 0 }))
// It would tick in a browser alone.
vi.mock('use-intl', async (original) => ({
  ...(await original<typeof import('use-intl')>()),
  useNow: ({ updateInterval }: { updateInterval: number }) => {
    clock.every = updateInterval
    return clock.now
  },
}))

test('a file is stuck as soon as it has been processed for a day, also where the page stands', () => {
  const createdAt = '2026-01-01T00:00:00.000Z'
  // All that is read of it.
  const file = { state: 'processing', scan: null, createdAt } as StoredFile
  const render = (now: string) => {
    clock.now = new Date(now)
    return renderToStaticMarkup(
      <IntlProvider locale="en" timeZone="UTC" messages={{ files: en.files }}>
        <FileStateBadge file={file} isScanned />
      </IntlProvider>,
    )
  }
  expect(render('2026-01-01T12:00:00Z')).toContain(en.files.states.processing)
  expect(render('2026-01-02T12:00:00Z')).toContain(en.files.states.stuck)
  expect(clock.every).toBe(60_000)
})
