import { cx, SearchInput, useTypedText } from '@heimdall/ui'
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

/** A search box whose text goes into the URL once the typing rests, and follows the URL when that changes. */
export function DebouncedSearch({ label, value, onChange, small = false, className }: DebouncedSearchProps) {
  const t = useTranslations('common')
  const [text, setText] = useTypedText(value, onChange)
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
