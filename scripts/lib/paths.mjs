import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** A program that the installation brought, e.g. bin('vitest'); `from` is the workspace that depends on it. */
export const bin = (name, from = '.') => join(root, from, 'node_modules', '.bin', name)

/** The pinned Node. Whatever Node runs these scripts may be too old to run TypeScript. */
export const node = bin('node')

/** npx from beside this Node, because npm may be off the PATH when an editor or a service starts us. */
export function npx() {
  const beside = join(dirname(process.execPath), 'npx')
  return existsSync(beside) ? beside : 'npx'
}

/**
 * Our environment with the installed programs, and so the pinned Node, first on the PATH. What Node compiles is kept
 * beside the packages: the next start is a third faster.
 */
export function childEnv() {
  return {
    NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node'),
    ...process.env,
    PATH: [dirname(node), process.env.PATH].join(delimiter),
  }
}
