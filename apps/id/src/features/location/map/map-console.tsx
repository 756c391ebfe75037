import { DeviceMap, type MapArea, mapSearchOf, mapStateOf } from '@heimdall/ui/map'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useLocale, useTimeZone } from 'use-intl'
import { heatQuery, trackQuery } from './day-queries.ts'
import type { MapSearch } from './map-search.ts'
import { useDeviceMapLabels } from './use-device-map-labels.ts'
import { useIsLeaving } from './use-is-leaving.ts'
import { useMapLayers } from './use-map-layers.ts'
import { useMapSource } from './use-map-source.ts'

const route = getRouteApi('/_app/location/map')
const stateOf = ({ follow, ...search }: MapSearch) =>
  mapStateOf({ ...search, follow: follow ? 'true' : undefined })

/** The map itself: loaded when there are devices, with all that draws it. */
export default function MapConsole() {
  const labels = useDeviceMapLabels()
  const locale = useLocale()
  const timeZone = useTimeZone()
  const navigate = route.useNavigate()
  const isLeaving = useIsLeaving()
  const state = stateOf(route.useSearch())
  const [area, setArea] = useState<MapArea | null>(null)
  const source = useMapSource()
  const layers = useMapLayers()
  const track = useQuery(trackQuery(state.mode === 'history' ? state.device : null, state.day, area))
  const heat = useQuery(heatQuery(state.day, state.mode === 'heat' ? area : null))
  return (
    <DeviceMap
      source={source}
      layers={layers}
      state={state}
      onStateChange={(change) => {
        if (isLeaving()) return
        void navigate({
          search: (search) => {
            const next = { ...stateOf(search), ...change }
            return { ...mapSearchOf(next), follow: (next.follow && next.device !== null) || undefined }
          },
          replace: true,
          resetScroll: false,
        })
      }}
      onAreaChange={setArea}
      track={track}
      heat={heat}
      labels={labels}
      locale={locale}
      timeZone={timeZone}
    />
  )
}
