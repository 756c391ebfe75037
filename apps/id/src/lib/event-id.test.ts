import { expect, it } from 'vitest'
import { spanOfEventId } from './event-id.ts'

it('reads the millisecond of a UUIDv7', () => {
  expect(spanOfEventId('0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7')).toEqual({
    startDate: new Date(0x0197f0a26b1e).toISOString(),
    endDate: new Date(0x0197f0a26b1e + 1).toISOString(),
  })
})

it.each(['', 'x', '0197f0a2-6b1e-4c3a-9d52-3f1e8a40b6c7', 'ffffffff-ffff-7c3a-9d52-3f1e8a40b6c7'])(
  'finds no time in %j',
  (id) => expect(spanOfEventId(id)).toBeUndefined(),
)
