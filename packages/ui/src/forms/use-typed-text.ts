import { useEffect, useRef, useState } from 'react'

const delayMs = 250

/** The text of a search box: what is typed goes into the address once the typing rests, and it follows the address when that changes. */
export function useTypedText(
  /** As the address has it. */
  value: string,
  onChange: (value: string) => void,
): [text: string, setText: (text: string) => void] {
  const [text, setText] = useState(value)
  const sent = useRef(value)
  const report = useRef(onChange)
  useEffect(() => {
    report.current = onChange
  })

  useEffect(() => {
    if (value === sent.current) return
    // Somebody else changed it: "back", a link, "clear filters".
    sent.current = value
    setText(value)
  }, [value])

  useEffect(() => {
    const next = text.trim()
    if (next === sent.current) return
    const timer = setTimeout(() => {
      sent.current = next
      report.current(next)
    }, delayMs)
    return () => clearTimeout(timer)
  }, [text])
  return [text, setText]
}
