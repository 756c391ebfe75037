import { type RefObject, useEffect, useRef } from 'react'
import { markMistakes, type SearchMistake } from './search-mistake.ts'

export type SearchUnderlayProps = {
  inputRef: RefObject<HTMLInputElement | null>
  text: string
  mistakes: readonly SearchMistake[]
}

/** Wavy lines below what is wrong. A text box can not draw them; the same text, unseen, right above it can. */
export function SearchUnderlay({ inputRef, text, mistakes }: SearchUnderlayProps) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const input = inputRef.current
    if (!input) return
    const follow = () => {
      if (ref.current) ref.current.scrollLeft = input.scrollLeft
    }
    follow()
    input.addEventListener('scroll', follow)
    return () => input.removeEventListener('scroll', follow)
  })
  if (mistakes.length === 0) return null
  let at = 0
  return (
    <div
      ref={ref}
      aria-hidden="true"
      className="pointer-events-none absolute inset-y-0 right-20 left-9 flex items-center overflow-hidden font-mono text-[0.8125rem] whitespace-pre text-transparent select-none touch:text-base"
    >
      <span>
        {markMistakes(text, mistakes).map(({ text: part, wrong }) => {
          const key = at
          at += part.length
          return (
            <span
              key={key}
              data-mistake={wrong || undefined}
              className={wrong ? 'underline decoration-danger decoration-wavy underline-offset-3' : undefined}
            >
              {part}
            </span>
          )
        })}
      </span>
    </div>
  )
}
