import { useFormatter, useTranslations } from 'use-intl'
import type { AuditFilters } from './audit-search.ts'

/** The filters' span of time in words. */
export function useRangeLabel({ range, from, to }: Pick<AuditFilters, 'range' | 'from' | 'to'>): string {
  const t = useTranslations('audit.time')
  const format = useFormatter()
  if (range !== undefined) return t(range)
  const say = (time: string) => format.dateTime(new Date(time), { dateStyle: 'short', timeStyle: 'short' })
  if (from !== undefined && to !== undefined) return t('between', { from: say(from), to: say(to) })
  if (from !== undefined) return t('since', { from: say(from) })
  if (to !== undefined) return t('until', { to: say(to) })
  return t('any')
}
