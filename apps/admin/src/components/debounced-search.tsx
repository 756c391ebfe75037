import { cx, SearchInput } from '@heimdall/ui'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'

export type DebouncedSearchProps = {
  label: string
  /** As the URL has it. */
  value: string
  onChange: (value: string) => void
  /** As high as filter chips. */
  small?: boolean | undefined
  className?: string | undefined
}

const delayMs = 250

/** A search box whose text goes into the URL once the typing rests, and follows the URL when that changes. */
export function DebouncedSearch({ label, value, onChange, small = false, className }: DebouncedSearchProps) {
  const t = useTranslations('common')
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

  return (
    <SearchInput
      label={label}
      clearLabel={t('clear')}
      value={text}
      onValueChange={setText}
      className={cx(small && '[&_input]:h-8 [&_input]:text-xs touch:[&_input]:h-11.5', className)}
    />
  )
}
