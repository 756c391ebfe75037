import { type RefCallback, useCallback, useState } from 'react'

/** Whether an element is in the visible part of the page, or near it. Put `ref` on the element. */
export function useVisible(): { ref: RefCallback<Element>; visible: boolean } {
  const [visible, setVisible] = useState(false)
  const ref = useCallback((element: Element | null) => {
    if (!element) return
    const observer = new IntersectionObserver(([entry]) => setVisible(entry?.isIntersecting === true), {
      rootMargin: '400px',
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
      setVisible(false)
    }
  }, [])
  return { ref, visible }
}
