import { expect, test } from 'vitest'
import { failuresMessage } from './failures-message.ts'

test.each<[string, Parameters<typeof failuresMessage>[0], ReturnType<typeof failuresMessage>]>([
  ['none', { events: [], total: 0 }, null],
  ['one', { events: [{}], total: 1 }, { key: 'failures', count: 1 }],
  ['more than are counted', { events: [{}], total: '10000+' }, { key: 'failuresMany', count: 10_000 }],
  [
    'some, and counting took too long',
    { events: [{}], total: '10000+', isTotalUnknown: true },
    { key: 'failuresUncounted' },
  ],
  ['none so far, and counting took too long', { events: [], total: '10000+', isTotalUnknown: true }, null],
])('%s', (_name, list, message) => {
  expect(failuresMessage(list)).toEqual(message)
})
