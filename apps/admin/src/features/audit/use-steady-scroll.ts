import { type RefObject, useLayoutEffect, useRef } from 'react'

/** Rows that arrive above what is being read must not push it away. At the top they simply appear. */
export function useSteadyScroll(
  scrollRef: RefObject<HTMLElement | null>,
  ids: readonly string[],
  rowHeight: number,
): void {
  const first = useRef<string>(undefined)
  useLayoutEffect(() => {
    const before = first.current
    first.current = ids[0]
    const element = scrollRef.current
    if (!element || element.scrollTop === 0 || before === undefined || before === ids[0]) return
    const added = ids.indexOf(before)
    if (added > 0) element.scrollTop += added * rowHeight
  }, [scrollRef, ids, rowHeight])
}
