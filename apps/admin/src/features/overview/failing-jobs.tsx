import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { mayOpen } from '../session/page-access.ts'
import { useMe } from '../session/use-me.ts'

/** Says that jobs keep failing, with the way to them for those who may see them. */
export function FailingJobs({ count }: { count: number }) {
  const t = useTranslations('health')
  const text = t('failingJobs', { count })
  return (
    <p className="mt-3 text-xs font-medium text-danger-ink">
      {mayOpen(useMe(), 'jobs') ? (
        <Link to="/jobs" className="hover:underline touch:inline-flex touch:min-h-11 touch:items-center">
          {text}
        </Link>
      ) : (
        text
      )}
    </p>
  )
}
