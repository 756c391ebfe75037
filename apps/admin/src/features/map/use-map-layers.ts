import type { MapLayer } from '@heimdall/ui/map'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { useCan } from '../session/use-me.ts'
import { drawnGeofencesOptions } from './map-options.ts'

/** Fences of everybody, or, for who may not read those, one's own and the platform's. */
export function useMapLayers(): readonly MapLayer[] {
  const t = useTranslations('map')
  const mayRead = useCan('geofence:read')
  const { data } = useQuery(drawnGeofencesOptions(mayRead ? 'all' : 'own'))
  return useMemo(() => {
    const shapes = (data?.geofences ?? []).map(({ ownerName, name, ...fence }) => ({
      ...fence,
      name: ownerName === null ? name : `${name} · ${ownerName}`,
    }))
    const note = data && !data.isComplete ? t('moreFences', { count: shapes.length }) : undefined
    return [{ id: 'fences', label: t('fences'), shapes, note }]
  }, [data, t])
}
