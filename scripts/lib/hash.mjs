import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './paths.mjs'

/** One hash over files and folders (relative to the root, missing ones allowed); changes when any content does. */
export function hashOf(paths, salt = '') {
  const hash = createHash('sha256').update(salt)
  for (const path of paths.flatMap(filesUnder)) {
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)))
  }
  return hash.digest('hex')
}

/** Whether the marker, relative to the root, holds this hash. */
export function isMarked(marker, hash) {
  const path = join(root, marker)
  return existsSync(path) && readFileSync(path, 'utf8').trim() === hash
}

export function mark(marker, hash) {
  mkdirSync(dirname(join(root, marker)), { recursive: true })
  writeFileSync(join(root, marker), `${hash}\n`)
}

/** The package.json of every workspace. */
export function manifests() {
  const workspaces = ['apps', 'packages'].flatMap((folder) =>
    existsSync(join(root, folder)) ? readdirSync(join(root, folder)).map((name) => `${folder}/${name}`) : [],
  )
  return ['.', 'e2e', 'bench', ...workspaces.sort()].map((folder) => join(folder, 'package.json'))
}

// What installing and building write themselves.
const skipped = new Set([
  'node_modules',
  'dist',
  '.cache',
  '.tanstack',
  'routeTree.gen.ts',
  'tsconfig.tsbuildinfo',
])

function filesUnder(path) {
  const absolute = join(root, path)
  if (!existsSync(absolute)) return []
  if (!statSync(absolute).isDirectory()) return [path]
  const entries = readdirSync(absolute).filter((name) => !skipped.has(name))
  return entries.sort().flatMap((name) => filesUnder(join(path, name)))
}
