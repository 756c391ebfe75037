import { type Actor, signInFirst, unavailable } from '@heimdall/core'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLiveConnections, type LiveConnection } from './live-connections.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const userWith = (...permissions: string[]): Actor => ({
  type: 'user',
  userId: 'u1',
  sessionId: 's1',
  roles: [],
  permissions: new Set(permissions),
  authenticatedAt: new Date(0),
})

function connection(recheck: LiveConnection['recheck'], actor: Actor = userWith('audit:read')) {
  const close = vi.fn<() => void>()
  return { actor, recheck, close }
}
const still = () => connection(async () => userWith('audit:read'))

test('a change closes those whom it concerns, at once, and no others', () => {
  const connections = createLiveConnections()
  const [mine, theirs] = [
    still(),
    connection(async () => null, { ...userWith(), userId: 'u2', sessionId: 's2' } as Actor),
  ] // Spreading a union loses which one it is.
  connections.add(mine)
  connections.add(theirs)
  connections.closeConcerned({ sessionId: 's1' })
  expect(mine.close).toHaveBeenCalledOnce()
  expect(theirs.close).not.toHaveBeenCalled()
  connections.closeConcerned({ userId: 'u2' })
  expect(theirs.close).toHaveBeenCalledOnce()
})

test('one that is gone is not closed again', () => {
  const connections = createLiveConnections()
  const gone = still()
  const forget = connections.add(gone)
  expect(connections.size).toBe(1)
  forget()
  expect(connections.size).toBe(0)
  connections.closeAll()
  expect(gone.close).not.toHaveBeenCalled()
})

test.each([
  ['the session or key is no longer known', async () => null],
  ['the credential is refused', () => Promise.reject(signInFirst())],
  ['a permission is gone', async () => userWith()],
  ['there is another one behind it', async () => ({ ...userWith('audit:read'), sessionId: 's9' }) as Actor], // As above.
])('it is closed within half a minute when %s, though nobody said so', async (_, recheck) => {
  const connections = createLiveConnections()
  const open = connection(recheck)
  connections.add(open)
  await vi.advanceTimersByTimeAsync(30_000)
  expect(open.close).toHaveBeenCalledOnce()
})

test('after lost notices everyone is looked at anew at once', async () => {
  const connections = createLiveConnections()
  const [kept, lost] = [still(), connection(async () => userWith())]
  connections.add(kept)
  connections.add(lost)
  connections.closeConcerned({ everyone: true })
  await vi.advanceTimersByTimeAsync(0)
  expect(kept.close).not.toHaveBeenCalled()
  expect(lost.close).toHaveBeenCalledOnce()
})

test('it stays open while nothing has changed, and while the database is away', async () => {
  const connections = createLiveConnections()
  const more = connection(async () => userWith('audit:read'))
  const away = connection(() => Promise.reject(unavailable()))
  connections.add(more)
  connections.add(away)
  await vi.advanceTimersByTimeAsync(120_000)
  expect(more.close).not.toHaveBeenCalled()
  expect(away.close).not.toHaveBeenCalled()
})

test('at the end all are closed, and nothing ticks on', () => {
  const connections = createLiveConnections()
  const open = still()
  connections.add(open)
  connections.closeAll()
  expect(open.close).toHaveBeenCalledOnce()
  expect(vi.getTimerCount()).toBe(0)
})
