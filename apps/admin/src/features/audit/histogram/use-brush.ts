import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { type Brush, boundsOf, bucketAt, moveBy } from './brush.ts'

/**
 * Choosing a stretch of buckets: by dragging with mouse, pen or finger, and by keyboard (arrows move, Shift widens,
 * Enter takes, Escape lets go). A click takes one bucket; a tap only shows it, as hovering would.
 */
export function useBrush(count: number, onTake: (first: number, last: number) => void) {
  const [cursor, setCursor] = useState<number>()
  const [brush, setBrush] = useState<Brush>()
  const dragging = useRef<{ from: number; moved: boolean }>(undefined)

  function at(event: PointerEvent<HTMLElement>): number {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    return bucketAt((event.clientX - left) / width, count)
  }
  function take(taken: Brush) {
    const [first, last] = boundsOf(taken)
    setBrush(undefined)
    setCursor(undefined)
    onTake(first, last)
  }
  const pointerProps = {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return
      const from = at(event)
      event.currentTarget.setPointerCapture(event.pointerId)
      dragging.current = { from, moved: false }
      setCursor(from)
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const head = at(event)
      setCursor(head)
      const drag = dragging.current
      if (!drag) return
      drag.moved ||= head !== drag.from
      if (drag.moved) setBrush({ anchor: drag.from, head })
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const drag = dragging.current
      dragging.current = undefined
      if (!drag) return
      if (drag.moved || event.pointerType === 'mouse') take({ anchor: drag.from, head: at(event) })
    },
    // The browser took the finger for scrolling.
    onPointerCancel() {
      dragging.current = undefined
      setBrush(undefined)
    },
    onPointerLeave() {
      if (!dragging.current) setCursor(undefined)
    },
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const here = cursor ?? count - 1
    if (event.key === 'Enter') {
      event.preventDefault()
      take(brush ?? { anchor: here, head: here })
    } else if (event.key === 'Escape' && brush) {
      event.preventDefault()
      setBrush(undefined)
    } else {
      const target =
        cursor === undefined && event.key.startsWith('Arrow') ? here : moveBy(event.key, here, count)
      if (target === null) return
      event.preventDefault()
      setCursor(target)
      setBrush(event.shiftKey ? { anchor: brush?.anchor ?? here, head: target } : undefined)
    }
  }
  function onBlur() {
    setBrush(undefined)
    setCursor(undefined)
  }
  return { cursor, brush, chartProps: { ...pointerProps, onKeyDown, onBlur } }
}
