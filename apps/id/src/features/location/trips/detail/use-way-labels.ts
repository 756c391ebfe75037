import { useTranslations } from 'use-intl'
import { useMapLabels } from '../../map/use-map-labels.ts'

/** What map and lines of a trip say. */
export function useWayLabels() {
  const t = useTranslations('trips.way')
  return {
    map: useMapLabels(),
    legend: t('legend'),
    bands: [t('bands.walk'), t('bands.cycle'), t('bands.town'), t('bands.road'), t('bands.fast')],
    moment: t('moment'),
    speed: t('speed'),
    altitude: t('altitude'),
    unknown: t('unknown'),
  }
}
