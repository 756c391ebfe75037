import { DeviceMap, type MapArea, mapSearchOf, mapStateOf } from '@heimdall/ui/map'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useLocale } from 'use-intl'
import { heatOptions, trackOptions } from './map-options.ts'
import { useIsLeaving } from './use-is-leaving.ts'
import { useMapLabels } from './use-map-labels.ts'
import { useMapLayers } from './use-map-layers.ts'
import { useMapSource } from './use-map-source.ts'

const route = getRouteApi('/map')

/** The map itself: loaded when it is asked for, with all that draws it. */
export default function MapConsole() {
  const labels = useMapLabels()
  const locale = useLocale()
  const navigate = route.useNavigate()
  const isLeaving = useIsLeaving()
  const state = mapStateOf(route.useSearch())
  const [area, setArea] = useState<MapArea | null>(null)
  const { source } = useMapSource()
  const layers = useMapLayers()
  const track = useQuery(trackOptions(state.mode === 'history' ? state.device : null, state.day, area))
  const heat = useQuery(heatOptions(state.day, state.mode === 'heat' ? area : null))
  return (
    <DeviceMap
      source={source}
      layers={layers}
      state={state}
      onStateChange={(change) => {
        if (isLeaving()) return
        void navigate({
          search: (search) => mapSearchOf({ ...mapStateOf(search), ...change }),
          replace: true,
          resetScroll: false,
        })
      }}
      onAreaChange={setArea}
      track={track}
      heat={heat}
      labels={labels}
      locale={locale}
    />
  )
}
