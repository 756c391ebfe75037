import type { GeofenceShape } from '@heimdall/contracts'
import { useFormatter, useTranslations } from 'use-intl'

/** "Circle of 150 m". */
export function useShapeText(): (shape: GeofenceShape) => string {
  const t = useTranslations('places.shapes')
  const format = useFormatter()
  const length = (metres: number) =>
    metres < 1_000
      ? format.number(metres, { style: 'unit', unit: 'meter', maximumFractionDigits: 0 })
      : format.number(metres / 1_000, { style: 'unit', unit: 'kilometer', maximumFractionDigits: 1 })
  return (shape) => {
    if (shape.type === 'circle') return t('circle', { radius: length(shape.radiusM) })
    if (shape.type === 'corridor') return t('corridor', { width: length(shape.widthM) })
    return t('polygon', { corners: shape.rings.flat().length })
  }
}
