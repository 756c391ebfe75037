import type { Precision } from '@heimdall/contracts'
import { useTranslations } from 'use-intl'

/** "Everybody sees the city, ten minutes late." */
export function useAudienceText() {
  const t = useTranslations('location.sharing')
  const delayText = useDelayText()
  return (
    who: string,
    { precision, delaySeconds }: { precision: Precision; delaySeconds: number },
  ): string => {
    if (precision === 'hidden') return t('seesNothing', { who })
    return t('sees', { who, what: t(`what.${precision}`), when: delayText(delaySeconds) })
  }
}

export function useDelayText() {
  const t = useTranslations('location.sharing')
  return (seconds: number): string => {
    if (seconds === 0) return t('atOnce')
    if (seconds < 60) return t('secondsLate', { count: seconds })
    return seconds < 3_600
      ? t('minutesLate', { count: Math.round(seconds / 60) })
      : t('hoursLate', { count: Math.round(seconds / 3_600) })
  }
}
