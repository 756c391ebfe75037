import { cx } from '@heimdall/ui'
import { Check } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { FacetKey } from '../search/toggle-term.ts'
import { useFacetChoice } from './use-facet-choice.ts'

export type FacetGroupProps = {
  facet: FacetKey
  counts: readonly { value: string; count: number }[]
  labelOf: (value: string) => string
  iconOf?: ((value: string) => ReactNode) | undefined
}

const few = 6

/** The values of one facet, biggest first. A click narrows the search to one, or no longer. */
export function FacetGroup({ facet, counts, labelOf, iconOf }: FacetGroupProps) {
  const t = useTranslations('audit.facets')
  const format = useFormatter()
  const headingId = useId()
  const [all, setAll] = useState(false)
  const { chosen, toggle } = useFacetChoice(facet)
  const counted = new Set(counts.map(({ value }) => value))
  // What is asked for and matches nothing can be let go of here, too.
  const absent = [...chosen].filter((value) => !counted.has(value)).map((value) => ({ value, count: 0 }))
  const values = [...counts, ...absent]
  const shown = all ? values : values.filter(({ value }, index) => index < few || chosen.has(value))
  const most = Math.max(1, ...values.map(({ count }) => count))
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} className="px-2 pb-1 text-xs font-semibold text-muted">
        {t(facet)}
      </h2>
      {values.length === 0 && <p className="px-2 py-1 text-xs text-subtle">{t('none')}</p>}
      <ul>
        {shown.map(({ value, count }) => {
          const isChosen = chosen.has(value)
          return (
            <li key={value}>
              <button
                type="button"
                aria-pressed={isChosen}
                onClick={() => toggle(value)}
                className={cx(
                  'group/facet relative flex min-h-7 w-full items-center gap-2 rounded-sm px-2 text-left text-xs hover:bg-hover touch:min-h-11 touch:text-sm',
                  isChosen ? 'font-medium text-accent-ink' : 'text-ink',
                )}
              >
                {isChosen ? (
                  <Check aria-hidden="true" className="size-3.5 shrink-0" />
                ) : (
                  iconOf && (
                    <span aria-hidden="true" className="shrink-0 text-subtle [&_svg]:size-3.5">
                      {iconOf(value)}
                    </span>
                  )
                )}
                <span className="min-w-0 flex-1 truncate" title={labelOf(value)}>
                  {labelOf(value)}
                </span>
                <span className="text-muted tabular">{format.number(count)}</span>
                <span
                  aria-hidden="true"
                  className={cx(
                    'absolute bottom-0 left-2 h-px',
                    isChosen ? 'bg-accent-ink' : 'bg-accent opacity-45',
                  )}
                  style={{ width: `calc((100% - 1rem) * ${count / most})` }}
                />
              </button>
            </li>
          )
        })}
      </ul>
      {values.length > few && (
        <button
          type="button"
          aria-expanded={all}
          onClick={() => setAll(!all)}
          className="mt-0.5 flex min-h-7 items-center rounded-sm px-2 text-xs text-muted hover:text-ink hover:underline touch:min-h-11"
        >
          {all ? t('fewer') : t('more', { count: values.length - few })}
        </button>
      )}
    </section>
  )
}
