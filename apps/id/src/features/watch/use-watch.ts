import type { WatchMessage } from '@heimdall/contracts'
import { useEffect, useState } from 'react'
import { follow } from './follow.ts'
import { withMove } from './with-move.ts'

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
        setSeen((before) => (message.type === 'state' ? message : before && withMove(before, message)))
      },
      onLost: () => setIsLost(true),
    })
  }, [path, key])
  return { seen, isLost }
}
