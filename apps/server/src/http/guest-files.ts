import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

/** Vite's manifest, as far as we read it. */
const Manifest = z.record(
  z.string(),
  z.object({ file: z.string(), imports: z.array(z.string()).default([]) }),
)
const guestRoute = /^src\/routes\/_guest\.([\w-]+)\.tsx\?tsr-split=component/
const frame = /^src\/routes\/_guest\.tsx\?tsr-split=component/

/**
 * Which files of code a page before sign-in asks for once its first one runs, by its address, so that a browser can fetch them
 * beside it: far from the server that saves a round trip.
 */
export function readGuestFiles(dist: string): ReadonlyMap<string, readonly string[]> {
  const path = `${dist}.vite/manifest.json`
  if (!existsSync(path)) return new Map()
  const manifest = Manifest.parse(JSON.parse(readFileSync(path, 'utf8')))
  const keys = Object.keys(manifest)
  const filesOf = (route: string): string[] => {
    const seen = new Set([...keys.filter((key) => frame.test(key)), route])
    // A set goes on to what is added while it is walked through.
    for (const key of seen) for (const imported of manifest[key]?.imports ?? []) seen.add(imported)
    return [...seen].flatMap((key) => manifest[key]?.file ?? [])
  }
  return new Map(
    keys.flatMap((key) => {
      const name = guestRoute.exec(key)?.[1]
      return name === undefined ? [] : [[`/${name}`, filesOf(key)] as const]
    }),
  )
}
