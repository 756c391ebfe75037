import { useEffect, useRef } from 'react'

/** Puts the cursor where typing begins. Not on touch screens, where it would call up the keyboard over the page. */
export function useFirstFocus(focus: () => void): void {
  const once = useRef(false)
  useEffect(() => {
    if (!once.current && window.matchMedia('(hover: hover)').matches) focus()
    once.current = true
  }, [focus])
}
