import type { WatchMessage } from '@heimdall/contracts'
import { useEffect, useState } from 'react'
import { follow } from './follow.ts'

type State = Extract<WatchMessage, { type: 'state' }>

/** What there is to see, as it is by now; null: nothing was heard yet. */
export function useWatch(path: string, key: string | null): { seen: State | null; isLost: boolean } {
  const [seen, setSeen] = useState<State | null>(null)
  const [isLost, setIsLost] = useState(false)
  useEffect(() => {
    setSeen(null)
    return follow(path, key, {
      onMessage(message) {
        setIsLost(false)
        setSeen((before) => (message.type === 'state' ? message : before && moved(before, message)))
      },
      onLost: () => setIsLost(true),
    })
  }, [path, key])
  return { seen, isLost }
}

function moved(before: State, { devices }: Extract<WatchMessage, { type: 'move' }>): State {
  return {
    ...before,
    devices: before.devices.map((device) => {
      const move = devices.find((one) => one.key === device.key)
      if (!move) return device
      const track = move.joined
        ? [...device.track.slice(0, -1), [...(device.track.at(-1) ?? []), move.position]]
        : [...device.track, [move.position]]
      return { ...device, position: move.position, trip: move.trip, track }
    }),
  }
}
