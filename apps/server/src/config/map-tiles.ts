import { resolve } from 'node:path'
import { z } from 'zod'

/** What maps lie on instead of land and borders alone. */
export type MapTiles = { attribution: string | null } & (
  | { kind: 'raster' | 'vector'; url: string }
  | { kind: 'pmtiles'; path: string }
)

export const mapTiles = z
  .string()
  .refine((text) => readMapTiles(text) !== null, {
    message:
      'must be a pattern like https://tiles.example.org/{z}/{x}/{y}.png, or the path of a .pmtiles file',
  })
  .transform(readMapTiles)

/** Null when it is neither a pattern of addresses nor a file of tiles. */
function readMapTiles(text: string) {
  if (/\.pmtiles$/i.test(text) && !/^https?:/.test(text))
    return { kind: 'pmtiles', path: resolve(text) } as const
  const isPattern = /^https?:\/\//.test(text) && ['{z}', '{x}', '{y}'].every((part) => text.includes(part))
  // The host goes into the content security policy, so it may hold nothing that could end there.
  if (!isPattern || !URL.canParse(text) || /[\s;,'"]/.test(text) || new URL(text).host.includes('{'))
    return null
  return { kind: /\.(mvt|pbf)(\?|$)/i.test(text) ? 'vector' : 'raster', url: text } as const
}
