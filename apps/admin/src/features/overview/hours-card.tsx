import { Card, CardContent, CardHeader, CardTitle, cx, Skeleton } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { startOfDay } from '../audit/audit-input.ts'
import { HourBars } from './hour-bars.tsx'
import { hoursOfDay } from './hours-of-day.ts'
import { useSummary } from './use-summary.ts'

export function HoursCard({ className }: { className?: string }) {
  const t = useTranslations('overview')
  const { data } = useSummary()
  const now = new Date()
  return (
    <Card className={className}>
      <CardHeader>
        <CardTitle>{t('hours')}</CardTitle>
        <Legend />
      </CardHeader>
      <CardContent>
        {data ? (
          <HourBars hours={hoursOfDay(data.hours, startOfDay(now), now)} />
        ) : (
          <Skeleton className="h-36 w-full" />
        )}
      </CardContent>
    </Card>
  )
}

function Legend() {
  const t = useTranslations('overview')
  return (
    <ul className="flex items-center gap-4 text-xs text-muted">
      {(['successes', 'failures'] as const).map((kind) => (
        <li key={kind} className="flex items-center gap-1.5">
          <span
            aria-hidden="true"
            className={cx('size-2.5 rounded-xs', kind === 'failures' ? 'bg-danger' : 'bg-accent')}
          />
          {t(kind)}
        </li>
      ))}
    </ul>
  )
}
