import { type CountryPlace, windowAround } from './map-window.ts'
import world from './world-map.json'

// JSON knows neither optional keys nor tuples; scripts/make-world-map.mjs writes these shapes.
const paths: Readonly<Record<string, string | undefined>> = world.paths
const places = world.places as unknown as Readonly<Record<string, CountryPlace | undefined>>

export type WorldMapProps = {
  /** ISO 3166-1 alpha-2, upper case. */
  countryCode: string
  label: string
}

/** A country on the map, drawn from local data: no tiles, no other host. A page with several has one `WorldOutline`. */
export default function WorldMap({ countryCode, label }: WorldMapProps) {
  const place = places[countryCode]
  const { x, y, width, height } = windowAround(place, world)
  const shape = paths[countryCode]
  const unit = width / 100
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${x} ${y} ${width} ${height}`}
      className="block aspect-5/2 w-full bg-sunken"
    >
      <use href={`#${outlineId}`} className="fill-active stroke-sunken" strokeWidth={unit * 0.16} />
      {shape !== undefined && (
        // Its own ground first: the outline would shine through.
        <>
          <path d={shape} className="fill-sunken" />
          <path
            d={shape}
            className="fill-accent stroke-sunken"
            strokeWidth={unit * 0.16}
            fillOpacity={0.85}
          />
        </>
      )}
      {place && shape === undefined && (
        // Too small for a shape of its own.
        <g className="fill-accent">
          <circle cx={place[0]} cy={place[1]} r={unit * 2.4} fillOpacity={0.25} />
          <circle cx={place[0]} cy={place[1]} r={unit * 0.9} />
        </g>
      )}
    </svg>
  )
}

const outlineId = 'world-outline'
const outline = Object.values(paths).join('') + world.land

/** What all maps of a page are drawn upon, once: it is most of their size. */
export function WorldOutline() {
  return (
    <svg aria-hidden="true" className="absolute size-0">
      <defs>
        <path id={outlineId} d={outline} />
      </defs>
    </svg>
  )
}
