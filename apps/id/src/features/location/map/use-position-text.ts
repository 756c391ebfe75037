import type { Position } from '@heimdall/contracts'
import { useLocale, useTranslations } from 'use-intl'

const points = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const

/** A position in words; null where the device has not told. */
export function usePositionText() {
  const t = useTranslations('deviceMap')
  const locale = useLocale()
  const number = (value: number, digits = 0) =>
    value.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  return {
    place: ({ latitude, longitude }: Position) =>
      t('place', { latitude: latitude.toFixed(5), longitude: longitude.toFixed(5) }),
    speed: ({ speedKmh }: Position) => (speedKmh === null ? null : t('speed', { kmh: number(speedKmh) })),
    accuracy: ({ accuracy }: Position) =>
      accuracy === null ? null : t('accuracy', { metres: number(accuracy) }),
    heading: ({ heading }: Position) => {
      if (heading === null) return null
      return t(`headings.${points[Math.round(heading / 45) % 8] ?? 'n'}`)
    },
  }
}
