import type { Total } from '@heimdall/contracts'
import { totalCap } from '@heimdall/contracts'
import { useFormatter, useTranslations } from 'use-intl'
import type { AuditFilters } from '../audit-search.ts'
import { useFilterWords } from './use-filter-words.ts'

/** What will be in the file, in words. */
export function ExportSummary({ filters, total }: { filters: AuditFilters; total: Total }) {
  const t = useTranslations('audit.export')
  const format = useFormatter()
  const words = useFilterWords(filters)
  return (
    <section aria-label={t('what')} className="rounded-lg border border-line bg-sunken px-4 py-3">
      <p className="text-sm font-medium text-ink tabular">
        {typeof total === 'number'
          ? t('count', { count: total })
          : t('countMany', { count: format.number(totalCap) })}
      </p>
      {words.length === 0 ? (
        <p className="mt-1 text-xs text-muted">{t('allEvents')}</p>
      ) : (
        <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-xs">
          {words.map(({ id, term, value, code }) => (
            <div key={id} className="contents">
              <dt className="text-muted">{term}</dt>
              <dd className={code ? 'font-mono wrap-anywhere text-ink' : 'wrap-anywhere text-ink'}>
                {value}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p className="mt-2 text-xs text-muted">{t('order')}</p>
    </section>
  )
}
