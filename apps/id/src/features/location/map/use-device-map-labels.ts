import type { DeviceMapLabels } from '@heimdall/ui/map'
import { useMemo } from 'react'
import { useMessages, useTranslations } from 'use-intl'
import { useMapLabels } from './use-map-labels.ts'

const points = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const

export function useDeviceMapLabels(): DeviceMapLabels {
  const map = useMapLabels()
  const t = useTranslations('deviceMap')
  const { deviceMap } = useMessages()
  return useMemo(
    () => ({
      ...deviceMap,
      map,
      scrubber: { ...deviceMap.scrubber, paceOf: (times) => t('scrubber.paceOf', { times }) },
      noDevices: t('empty'),
      noDevicesText: t('emptyText'),
      more: (count) => t('more', { count }),
      speed: (kmh) => t('speed', { kmh: Math.round(kmh) }),
      battery: (percent) => t('battery', { percent: Math.round(percent) }),
      accuracy: (metres) => t('accuracy', { metres: Math.round(metres) }),
      heading: (degrees) => t(`headings.${points[Math.round(degrees / 45) % 8] ?? 'n'}`),
      points: (count) => t('points', { count }),
      bands: Object.values(deviceMap.bands),
      crossing: (kind, names) => t(`crossing.${kind}`, names),
    }),
    [t, deviceMap, map],
  )
}
