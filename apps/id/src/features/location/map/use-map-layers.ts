import type { MapLayer } from '@heimdall/ui/map'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { zonesQuery } from '../sharing/queries.ts'
import { drawnPlacesQuery } from './queries.ts'

/** Places and privacy zones. Zones as they were drawn: how far what they hide lies off them, nobody is told. */
export function useMapLayers(): readonly MapLayer[] {
  const t = useTranslations('deviceMap')
  const places = useQuery(drawnPlacesQuery()).data?.geofences
  const zones = useQuery(zonesQuery()).data?.zones
  return useMemo(
    () => [
      { id: 'places', label: t('places'), shapes: places ?? [] },
      {
        id: 'zones',
        label: t('zones'),
        dashed: true,
        shapes: (zones ?? []).map(({ id, name, latitude, longitude, radiusM }) => ({
          id,
          name,
          shape: { type: 'circle', center: { latitude, longitude }, radiusM },
        })),
      },
    ],
    [places, zones, t],
  )
}
