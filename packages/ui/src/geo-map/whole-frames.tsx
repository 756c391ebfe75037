import { useEffect, useRef } from 'react'
import { holdFrames } from './hold-frames.ts'
import { useGeoMap } from './map-context.ts'

export type WholeFramesProps = {
  /** Whether what the map is opened for is still on its way, and something else lies over the map meanwhile. */
  covered?: boolean
}

/** Draws once what comes within a moment, and first of all a whole picture. */
export function WholeFrames({ covered }: WholeFramesProps) {
  const { map, hasBase } = useGeoMap()
  const begunCovered = useRef(covered === true || (covered === false && !hasBase))
  const held = useRef<ReturnType<typeof holdFrames>>(null)
  useEffect(() => {
    const frames = holdFrames(map, begunCovered.current)
    held.current = frames
    return () => {
      held.current = null
      frames.release()
    }
  }, [map])
  useEffect(() => {
    if (hasBase) held.current?.landIsThere()
  }, [hasBase])
  useEffect(() => {
    if (!covered) held.current?.uncover()
  }, [covered])
  return null
}
