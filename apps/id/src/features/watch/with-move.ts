import type { WatchMessage } from '@heimdall/contracts'

type State = Extract<WatchMessage, { type: 'state' }>
type Move = Extract<WatchMessage, { type: 'move' }>

/** As many as the server remembers: a page that is left open for days must not grow without end. */
export const mostPoints = 1_000

/** What there is to see after a move. Of the way only the part that goes on is kept: no other is drawn. */
export function withMove(before: State, { devices }: Move): State {
  return {
    ...before,
    devices: before.devices.map((device) => {
      const move = devices.find((one) => one.key === device.key)
      if (!move) return device
      const { position, trip, joined } = move
      const way = joined ? [...(device.track.at(-1) ?? []), position].slice(-mostPoints) : [position]
      return { ...device, position, trip, track: [way] }
    }),
  }
}
