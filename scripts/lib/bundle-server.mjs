// Puts the server, its command line and those of its packages that are ours into few files: apps/server/dist. See docs/adr/0031.
import { readdirSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { rolldown } from 'rolldown'
import { root } from './paths.mjs'

const out = join(root, 'apps/server/dist')
const ours = /[\\/](apps|packages)[\\/](?!.*node_modules)/

/** Packages of others stay where they are, and are found there from wherever this folder is moved to. */
const leaveOthersWhereTheyAre = {
  name: 'leave-others-where-they-are',
  async resolveId(source, importer) {
    if (source.startsWith('node:') || !importer) return null
    const resolved = await this.resolve(source, importer, { skipSelf: true })
    if (!resolved || resolved.external || ours.test(resolved.id)) return resolved
    return { id: resolved.id, external: 'relative' }
  },
}

/** Files that code reads lie beside its source; a thread starts with a file of its own, bundled as well. */
const keepPlaces = {
  name: 'keep-places',
  async load(id) {
    if (!ours.test(id) || !id.endsWith('.ts')) return null
    const source = await readFile(id, 'utf8')
    const place = `new URL('${relative(out, id)}', import.meta.url).href`
    const code = source
      .replace(/new Worker\(new URL\('(\.[^']+)', import\.meta\.url\)/g, (_, path) => {
        const file = this.emitFile({ type: 'chunk', id: resolve(dirname(id), path) })
        return `new Worker(new URL(import.meta.ROLLUP_FILE_URL_${file})`
      })
      .replaceAll('import.meta.url', place)
    return { code, moduleType: 'ts' }
  },
}

const bundle = await rolldown({
  input: ['main', 'cli'].map((name) => join(root, `apps/server/src/${name}.ts`)),
  cwd: root,
  platform: 'node',
  plugins: [leaveOthersWhereTheyAre, keepPlaces],
})
const { output } = await bundle.write({
  dir: out,
  format: 'esm',
  entryFileNames: '[name].mjs',
  chunkFileNames: '[name]-[hash].mjs',
  sourcemap: true,
  sourcemapExcludeSources: true,
})
// A server that runs may still load what the build before has written: only who is about to start one tidies up.
if (process.argv.includes('--tidy')) {
  const written = new Set(output.map(({ fileName }) => fileName))
  for (const name of readdirSync(out)) if (!written.has(name)) rmSync(join(out, name), { force: true })
}
