import type { DeviceMapLabels } from '@heimdall/ui/map'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { useCan } from '../session/use-me.ts'

const points = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const

export function useMapLabels(): DeviceMapLabels {
  const t = useTranslations('map')
  const mayConfigure = useCan('setting:write')
  return useMemo(
    () => ({
      map: {
        map: t('title'),
        keys: t('keys'),
        zoomIn: t('zoomIn'),
        zoomOut: t('zoomOut'),
        fit: t('fit'),
        loading: t('loadingMap'),
        noWebGlTitle: t('noWebGl'),
        noWebGlText: t('noWebGlText'),
        failedTitle: t('mapFailed'),
        failedText: t('mapFailedText'),
        retry: t('retry'),
        noStreets: mayConfigure ? t('noStreets') : undefined,
      },
      scrubber: {
        time: t('time'),
        play: t('play'),
        pause: t('pause'),
        pace: t('pace'),
        paceOf: (times) => t('paceOf', { times }),
      },
      mode: t('mode'),
      modes: { live: t('live'), history: t('history'), heat: t('heatMap') },
      state: {
        live: t('state.live'),
        paused: t('state.paused'),
        reconnecting: t('state.reconnecting'),
        offline: t('state.offline'),
      },
      devices: t('devices'),
      search: t('search'),
      clear: t('clear'),
      noDevices: t('noDevices'),
      noDevicesText: t('noDevicesText'),
      nothingFound: t('nothingFound'),
      more: (count) => t('more', { count }),
      never: t('never'),
      speed: (kmh) => t('speed', { kmh: Math.round(kmh) }),
      battery: (percent) => t('battery', { percent: Math.round(percent) }),
      accuracy: (metres) => t('accuracy', { metres: Math.round(metres) }),
      heading: (degrees) => t(`headings.${points[Math.round(degrees / 45) % 8] ?? 'n'}`),
      layers: t('layers'),
      crossing: (kind, names) => t(`crossing.${kind}`, names),
      follow: t('follow'),
      day: t('day'),
      chooseDevice: t('chooseDevice'),
      noTrack: t('noTrack'),
      loading: t('loading'),
      failed: t('failed'),
      points: (count) => t('points', { count }),
      noHeat: t('noHeat'),
      heat: t('heat'),
      bands: [t('bands.walk'), t('bands.cycle'), t('bands.town'), t('bands.road'), t('bands.fast')],
      legend: t('legend'),
    }),
    [t, mayConfigure],
  )
}
