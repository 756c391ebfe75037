import { useEffect, useRef, useState } from 'react'
import { createSentTexts } from './create-sent-texts.ts'

const delayMs = 250

/** The text of a search box: what is typed goes into the address once the typing rests, and it follows the address when that changes. */
export function useTypedText(
  /** As the address has it. */
  value: string,
  onChange: (value: string) => void,
): [text: string, setText: (text: string) => void] {
  const [text, setText] = useState(value)
  const [sent] = useState(() => createSentTexts(value))
  const report = useRef(onChange)
  useEffect(() => {
    report.current = onChange
  })

  useEffect(() => {
    if (sent.arrive(value)) setText(value)
  }, [sent, value])

  useEffect(() => {
    const next = text.trim()
    const timer = setTimeout(() => {
      if (sent.send(next)) report.current(next)
    }, delayMs)
    return () => clearTimeout(timer)
  }, [sent, text])
  return [text, setText]
}
