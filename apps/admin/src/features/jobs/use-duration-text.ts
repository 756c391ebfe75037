import { useFormatter, useTranslations } from 'use-intl'

/** "12 ms", "3.4 s", "5 min". */
export function useDurationText(): (ms: number) => string {
  const t = useTranslations('jobs.duration')
  const format = useFormatter()
  return (ms) => {
    if (ms < 1_000) return t('ms', { count: ms })
    if (ms < 60_000) return t('s', { count: format.number(ms / 1_000, { maximumFractionDigits: 1 }) })
    return t('min', { count: format.number(Math.round(ms / 60_000)) })
  }
}
