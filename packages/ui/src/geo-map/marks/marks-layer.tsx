import type { Point } from '@heimdall/geo'
import { Marker } from 'maplibre-gl'
import { useEffect, useRef } from 'react'
import { useGeoMap } from '../map-context.ts'

/** `stop` carries its number in the list beside the map; `now` is the chosen moment. */
export type Mark = Point & { kind: 'start' | 'end' | 'stop' | 'now'; text?: string | undefined }

const mark = 'pointer-events-none grid place-items-center rounded-full'
const looks: Record<Mark['kind'], string> = {
  start: `${mark} size-4.5 border-[2.5px] border-accent-ink bg-surface`,
  end: `${mark} size-4.5 border-[2.5px] border-surface bg-accent-ink`,
  stop: `${mark} size-6 border-[2.5px] border-accent-ink bg-surface text-2xs text-accent-ink tabular`,
  now: `${mark} size-5.5 border-3 border-surface bg-accent`,
}

/**
 * Where somebody began, paused, ended, and was at a moment. Elements above the canvas: in a layer of the map each moment that is
 * chosen would have all of it drawn again.
 */
export function MarksLayer({ marks }: { marks: readonly Mark[] }) {
  const { map } = useGeoMap()
  const shown = useRef<Marker[]>([])
  useEffect(() => {
    const markers = marks.map(({ latitude, longitude, kind, text = '' }, index) => {
      const marker = shown.current[index] ?? makeMarker()
      const element = marker.getElement()
      // MapLibre has a class of its own there.
      element.firstElementChild?.setAttribute('class', looks[kind])
      if (element.textContent !== text && element.firstElementChild)
        element.firstElementChild.textContent = text
      marker.setLngLat([longitude, latitude])
      return shown.current[index] ? marker : marker.addTo(map)
    })
    for (const left of shown.current.slice(markers.length)) left.remove()
    shown.current = markers
  }, [map, marks])
  useEffect(
    () => () => {
      for (const marker of shown.current) marker.remove()
      shown.current = []
    },
    [],
  )
  return null
}

function makeMarker(): Marker {
  const element = document.createElement('div')
  // The lists beside the map say the same to those who hear them.
  element.setAttribute('aria-hidden', 'true')
  element.className = 'pointer-events-none'
  element.append(document.createElement('span'))
  return new Marker({ element })
}
