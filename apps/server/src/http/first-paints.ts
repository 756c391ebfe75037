import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

const FirstPaints = z.record(z.string(), z.string())

/** What the pages of an app look like before any of its code has run, by the first part of their address. */
export function readFirstPaints(dist: string): ReadonlyMap<string, string> {
  const path = `${dist}.vite/first-paint.json`
  if (!existsSync(path)) return new Map()
  return new Map(Object.entries(FirstPaints.parse(JSON.parse(readFileSync(path, 'utf8')))))
}
