import { useFormatter, useTranslations } from 'use-intl'

const known = ['forgotten', 'ended', 'counted', 'dropped', 'queued'] as const

/** "12 forgotten, 3 ended"; empty where there was nothing to do. */
export function useCountsText(): (counts: Readonly<Record<string, number>>) => string {
  const t = useTranslations('jobs.counts')
  const format = useFormatter()
  return (counts) =>
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([name, count]) => {
        const key = known.find((candidate) => candidate === name)
        return key ? t(key, { count }) : `${format.number(count)} ${name}`
      })
      .join(', ')
}
