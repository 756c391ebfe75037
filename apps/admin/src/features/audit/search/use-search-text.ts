import { useEffect, useLayoutEffect, useRef, useState } from 'react'

/** The text of the box while it is edited. It follows the URL when that changes by other means. */
export function useSearchText(committed: string) {
  const inputRef = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(committed)
  const [caret, setCaret] = useState(committed.length)
  const [isTyping, setTyping] = useState(false)
  const known = useRef(committed)
  const wantedCaret = useRef<number>(undefined)

  useEffect(() => {
    // What was submitted from here comes back trimmed; the space for the next term stays.
    if (committed === known.current) return
    known.current = committed
    setText((before) => (before.trim() === committed ? before : committed))
  }, [committed])

  useLayoutEffect(() => {
    if (wantedCaret.current === undefined) return
    inputRef.current?.setSelectionRange(wantedCaret.current, wantedCaret.current)
    wantedCaret.current = undefined
  })

  return {
    inputRef,
    text,
    caret,
    /** Since the last submit something was typed: then Tab completes rather than leaves. */
    isTyping,
    setCaret,
    type(next: string, at: number) {
      setText(next)
      setCaret(at)
      setTyping(true)
    },
    write(next: string, at: number) {
      setText(next)
      setCaret(at)
      wantedCaret.current = at
    },
    rest: () => setTyping(false),
  }
}
export type SearchText = ReturnType<typeof useSearchText>
