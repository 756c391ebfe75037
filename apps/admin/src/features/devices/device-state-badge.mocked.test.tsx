import type { Device } from '@heimdall/contracts'
import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { expect, test, vi } from 'vitest'
import en from '../../messages/en.json'
import { DeviceStateBadge } from './device-state-badge.tsx'

const state = vi.hoisted(() => ({ now: new Date(), maySee: true }))
// The one would tick in a browser alone, the other would reach for the server.
vi.mock('use-intl', async (original) => ({
  ...(await original<typeof import('use-intl')>()),
  useNow: () => state.now,
}))
vi.mock('../session/use-me.ts', () => ({ useCan: () => state.maySee }))

function render(now: string, lastSeenAt: string | null = '2026-03-02T10:00:00.000Z') {
  state.now = new Date(now)
  // All that is read of it.
  const device = { live: { lastSeenAt } } as Device
  return renderToStaticMarkup(
    <IntlProvider locale="en" timeZone="UTC" messages={{ devicePages: en.devicePages }}>
      <DeviceStateBadge device={device} />
    </IntlProvider>,
  )
}

test('a device falls silent where the page stands', () => {
  const { states } = en.devicePages
  expect(render('2026-03-02T10:14:59Z')).toContain(states.sending)
  expect(render('2026-03-02T10:15:00Z')).toContain(states.silent)
  expect(render('2026-03-02T10:15:00Z', null)).toContain(states.never)
})

test('whoever may not see where devices are is not told whether one sends', () => {
  state.maySee = false
  expect(render('2026-03-02T10:15:00Z')).toBe('')
})
