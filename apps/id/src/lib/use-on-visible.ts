import { type RefCallback, useCallback, useRef } from 'react'

/** Calls back when the element comes near the visible part of the page. */
export function useOnVisible(callback: () => void): RefCallback<Element> {
  const latest = useRef(callback)
  latest.current = callback
  return useCallback((element: Element | null) => {
    if (!element) return
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) latest.current()
      },
      { rootMargin: '400px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
}
