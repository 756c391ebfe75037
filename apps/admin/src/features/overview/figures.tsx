import { Skeleton, StatCard } from '@heimdall/ui'
import { Link } from '@tanstack/react-router'
import { Activity, LogIn, ShieldAlert, Users } from 'lucide-react'
import { useFormatter, useTranslations } from 'use-intl'
import { startOfDay } from '../audit/audit-input.ts'
import { hoursOfDay } from './hours-of-day.ts'
import { useSummary } from './use-summary.ts'

/** Covers its card, so that the whole card leads there. */
const linkStyles =
  'text-muted outline-none after:absolute after:inset-0 after:rounded-lg hover:text-ink focus-visible:after:outline-2 focus-visible:after:outline-focus'
const cardStyles = 'relative max-sm:px-4! max-sm:[&_svg]:hidden'

/** The day in four numbers, each with a way to what is behind it. */
export function Figures() {
  const t = useTranslations('overview')
  const format = useFormatter()
  const { data } = useSummary()
  const figure = (value: number | undefined) =>
    value === undefined ? <Skeleton className="mb-1 h-7 w-20" /> : format.number(value)
  const share = data && data.events > 0 ? data.failures / data.events : 0
  const now = new Date()
  // The hour that runs now would always look like a fall.
  const fullHours =
    data &&
    hoursOfDay(data.hours, startOfDay(now), now)
      .filter((hour) => !hour.ahead)
      .slice(0, -1)
  return (
    <div className="grid grid-cols-2 gap-3 sm:gap-4 xl:grid-cols-4">
      <StatCard
        className={cardStyles}
        label={t('events')}
        icon={<Activity />}
        value={figure(data?.events)}
        trend={fullHours?.map((hour) => hour.events)}
        hint={
          <Link to="/audit" search={{ range: 'today' }} className={linkStyles}>
            {t('seeEvents')}
          </Link>
        }
      />
      <StatCard
        className={cardStyles}
        label={t('signIns')}
        icon={<LogIn />}
        value={figure(data?.signIns)}
        hint={
          <Link to="/audit" search={{ type: ['login'], range: 'today' }} className={linkStyles}>
            {t('seeSignIns')}
          </Link>
        }
      />
      <StatCard
        className={cardStyles}
        label={t('failures')}
        icon={<ShieldAlert />}
        value={figure(data?.failures)}
        trend={fullHours?.map((hour) => hour.failures)}
        hint={
          <Link to="/audit" search={{ status: 'failure', range: 'today' }} className={linkStyles}>
            {t('seeFailures', {
              share: format.number(share, { style: 'percent', maximumFractionDigits: 1 }),
            })}
          </Link>
        }
      />
      <StatCard
        className={cardStyles}
        label={t('activeUsers')}
        icon={<Users />}
        value={figure(data?.activeUsers)}
        hint={t(data?.isActiveUsersPartial ? 'activeUsersPartial' : 'activeUsersHint')}
      />
    </div>
  )
}
