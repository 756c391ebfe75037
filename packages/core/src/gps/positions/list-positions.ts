import { ListPositionsInput, PositionPage } from '@heimdall/contracts'
import { defineQuery, fieldError } from '../../kernel/index.ts'
import { storedAheadMs } from '../ahead.ts'
import { deviceOf } from '../devices/index.ts'
import { toPosition } from '../to-position.ts'
import { recordStaffViews } from '../views/index.ts'
import { readFixes } from './read-fixes.ts'

/** No fix is older: see `refusalOf`. */
const firstTime = Date.UTC(2000, 0)

/** A device has one fix a moment, so that the time of the last one is all that a cursor has to say. */
export const listPositions = defineQuery({
  name: 'positions.list',
  permission: 'self or location:read',
  input: ListPositionsInput,
  output: PositionPage,
  async run({ services, actor, input, now }) {
    const { id, order, limit } = input
    const { userId } = await deviceOf(services, actor, id, 'location:read')
    const cursor = readCursor(input.cursor)
    await recordStaffViews(services, actor, { kind: 'history', ownerIds: [userId] })
    const from = input.from ? Date.parse(input.from) : firstTime
    const to = input.to ? Date.parse(input.to) : now.getTime() + storedAheadMs
    const fixes = await readFixes(services.gps.reads, {
      deviceId: id,
      from: order === 'asc' && cursor !== null ? Math.max(from, cursor + 1) : from,
      to: order === 'desc' && cursor !== null ? Math.min(to, cursor) : to,
      order,
      limit: limit + 1,
    })
    const page = fixes.slice(0, limit)
    const last = page.at(-1)
    return {
      positions: page.map(toPosition),
      nextCursor: fixes.length > limit && last ? String(last.fixTime) : null,
    }
  },
})

function readCursor(text: string | undefined): number | null {
  if (text === undefined) return null
  if (!/^\d{1,14}$/.test(text)) {
    throw fieldError('BAD_REQUEST', 'cursor', 'bad_cursor', 'Send nextCursor of the page before, as it was')
  }
  return Number(text)
}
