import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { z } from 'zod'

/** One SVG element inside a 24 × 24 lucide icon: its tag and attributes. */
export type IconNode = readonly [tag: string, attributes: Readonly<Record<string, string>>]

const nodesSchema = z.array(z.tuple([z.string(), z.record(z.string(), z.string())]))

/**
 * Reads the SVG nodes of the named lucide icons and returns a look-up over them. The file with all 1,900 icons is
 * parsed and dropped again, so that only the few in use stay in memory. Throws if an icon doesn't exist.
 */
export function iconNodes(names: readonly string[]): (name: string) => readonly IconNode[] {
  const path = createRequire(import.meta.url).resolve('lucide-static/icon-nodes.json')
  const all = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(path, 'utf8')))
  const used = new Map(names.map((name) => [name, nodesSchema.safeParse(all[name]).data]))
  return (name) => {
    const nodes = used.get(name)
    if (nodes === undefined) throw new Error(`There is no lucide icon named "${name}"`)
    return nodes
  }
}
