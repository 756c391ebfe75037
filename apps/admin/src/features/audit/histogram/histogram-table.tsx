import type { AuditHistogram } from '@heimdall/contracts'
import { useTranslations } from 'use-intl'

export type HistogramTableProps = {
  histogram: AuditHistogram
  say: (time: string) => string
}

/** The chart as text. Empty stretches are left out: sixty rows of nothing tell nobody anything. */
export function HistogramTable({ histogram, say }: HistogramTableProps) {
  const t = useTranslations('audit.histogram')
  return (
    // Around the table: Firefox shows the caption of one that is hidden itself.
    <div className="sr-only">
      <table>
        <caption>{t('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('from')}</th>
            <th scope="col">{t('succeeded')}</th>
            <th scope="col">{t('failed')}</th>
          </tr>
        </thead>
        <tbody>
          {histogram.buckets
            .filter(({ success, failure }) => success + failure > 0)
            .map(({ start, success, failure }) => (
              <tr key={start}>
                <th scope="row">{say(start)}</th>
                <td>{success}</td>
                <td>{failure}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  )
}
