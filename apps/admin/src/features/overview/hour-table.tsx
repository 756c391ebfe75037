import { useFormatter, useTranslations } from 'use-intl'
import type { HourFigures } from './hours-of-day.ts'

/** The chart as text. */
export function HourTable({ hours }: { hours: readonly HourFigures[] }) {
  const t = useTranslations('overview')
  const format = useFormatter()
  return (
    // Around the table: Firefox shows the caption of one that is hidden itself.
    <div className="sr-only">
      <table>
        <caption>{t('hours')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('hour')}</th>
            <th scope="col">{t('events')}</th>
            <th scope="col">{t('failures')}</th>
          </tr>
        </thead>
        <tbody>
          {hours
            .filter((hour) => !hour.ahead)
            .map((hour) => (
              <tr key={hour.start.getTime()}>
                <th scope="row">{format.dateTime(hour.start, { hour: 'numeric', minute: '2-digit' })}</th>
                <td>{hour.events}</td>
                <td>{hour.failures}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  )
}
