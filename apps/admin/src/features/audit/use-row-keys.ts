import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'

type RowKeysOptions = {
  ids: readonly string[]
  /** Rows that fit on the screen: how far the page keys go. */
  pageSize: number
  scrollToIndex: (index: number) => void
}

/**
 * One stop for Tab in a long list, and arrow keys inside it (ARIA APG, roving tabindex). The active row is kept by
 * id, so that rows arriving above do not move it.
 */
export function useRowKeys({ ids, pageSize, scrollToIndex }: RowKeysOptions) {
  const [wanted, setWanted] = useState<string>()
  const mustFocus = useRef(false)
  const bodyRef = useRef<HTMLTableSectionElement>(null)
  const found = wanted === undefined ? -1 : ids.indexOf(wanted)
  const activeIndex = Math.max(0, found)
  const activeId = ids[activeIndex]

  // The row may have been mounted only by this render.
  useLayoutEffect(() => {
    if (!mustFocus.current) return
    mustFocus.current = false
    bodyRef.current?.querySelector<HTMLElement>(`[data-event="${activeId}"]`)?.focus({ preventScroll: true })
  })

  function onKeyDown(event: KeyboardEvent) {
    const last = ids.length - 1
    const targets: Record<string, number> = {
      ArrowDown: activeIndex + 1,
      ArrowUp: activeIndex - 1,
      PageDown: activeIndex + pageSize,
      PageUp: activeIndex - pageSize,
      Home: 0,
      End: last,
    }
    const target = targets[event.key]
    if (target === undefined || event.metaKey || event.ctrlKey || event.altKey) return
    event.preventDefault()
    const index = Math.min(last, Math.max(0, target))
    mustFocus.current = true
    setWanted(ids[index])
    scrollToIndex(index)
  }

  return { bodyRef, activeIndex, activeId, setActiveId: setWanted, onKeyDown }
}
