/** What the operator has set for the base map; `GET /map/tiles.json` answers it. */
export type TileSettings = {
  /** Null: land and borders alone. */
  tiles: null | {
    /** A pattern with {z}, {x}, {y}, or the address of a .pmtiles file. */
    url: string
    kind: 'raster' | 'vector' | 'pmtiles'
    attribution: string | null
  }
}

let asked: Promise<TileSettings> | null = null

/** Asked once a page. Without an answer the map has its own base, which needs none. */
export function readTileSettings(): Promise<TileSettings> {
  asked ??= fetch('/map/tiles.json')
    .then((response) => (response.ok ? response.json() : Promise.reject(new Error(`${response.status}`))))
    .catch(() => {
      asked = null
      return { tiles: null }
    })
  return asked
}
