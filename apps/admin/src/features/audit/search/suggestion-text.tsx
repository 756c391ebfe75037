import type { Suggestion } from '@heimdall/contracts/search'
import { AuditIcon } from '@heimdall/ui'
import { useMessages, useTranslations } from 'use-intl'
import { useCatalog } from '../use-catalog.ts'

/** A suggestion in words, and what it writes. */
export function SuggestionText({ suggestion }: { suggestion: Suggestion }) {
  const { insert, label, kind } = suggestion
  const t = useTranslations('audit.search')
  const { keys, times } = useMessages().audit.search
  const catalog = useCatalog()
  const isKey = (name: string): name is keyof typeof keys => Object.hasOwn(keys, name)
  const isTime = (name: string): name is keyof typeof times => Object.hasOwn(times, name)
  if (kind === 'key') {
    return (
      <>
        <span className="w-28 shrink-0 font-mono text-xs font-medium text-accent-ink">{insert}</span>
        <span className="min-w-0 flex-1 truncate text-xs text-muted">
          {isKey(label) ? t(`keys.${label}`) : null}
        </span>
      </>
    )
  }
  const type = catalog.type(insert.replace(/^type:/, ''))
  const time = insert.replace(/^.*(?:[<>]=?|\.\.)/, '')
  const text = isTime(time) ? t(`times.${time}`) : label
  return (
    <>
      {type && (
        <span aria-hidden="true" className="shrink-0 text-subtle [&_svg]:size-4">
          <AuditIcon nodes={type.iconNodes} />
        </span>
      )}
      <span className="min-w-0 flex-1 truncate">{text}</span>
      {text !== insert && (
        <span className="max-w-1/2 shrink-0 truncate font-mono text-xs text-muted">{insert}</span>
      )}
    </>
  )
}
