import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

/** Vite's manifest, as far as we read it. */
const Manifest = z.record(
  z.string(),
  z.object({ file: z.string(), imports: z.array(z.string()).default([]) }),
)
const signInRoutes = /^src\/routes\/_guest(\.sign-in)?\.tsx\?tsr-split=component/

/**
 * Which files of code the sign-in page asks for once its first one runs, so that a browser can fetch them beside it: far from the
 * server that saves a round trip.
 */
export function readSignInFiles(dist: string): readonly string[] {
  const path = `${dist}.vite/manifest.json`
  if (!existsSync(path)) return []
  const manifest = Manifest.parse(JSON.parse(readFileSync(path, 'utf8')))
  const seen = new Set(Object.keys(manifest).filter((key) => signInRoutes.test(key)))
  // A set goes on to what is added while it is walked through.
  for (const key of seen) for (const imported of manifest[key]?.imports ?? []) seen.add(imported)
  return [...seen].flatMap((key) => manifest[key]?.file ?? [])
}
