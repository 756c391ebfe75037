import { readdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const compressible = new Set(['.js', '.css', '.html', '.svg', '.json', '.map', '.webmanifest'])
const code = new Set(['.js', '.css', '.svg'])
/** MapLibre is larger: its file would take longer than all others. */
const codeBytes = 512 * 1024
const smallestBytes = 1024
const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

/** Lays a .br and a .gz beside every file that gains from it, so that the server compresses nothing itself. */
export async function compressFolder(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && compressible.has(extname(entry.name)))
  await Promise.all(files.map((entry) => compress(join(entry.parentPath, entry.name))))
}

async function compress(path) {
  const content = await readFile(path)
  if (content.length < smallestBytes) return
  // Code travels with each first visit; at 11 it is 7 % smaller. The world's coasts would take half a minute.
  const quality = code.has(extname(path)) && content.length < codeBytes ? 11 : 9
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality }
  const [brotli, gzipped] = await Promise.all([toBrotli(content, { params }), toGzip(content, { level: 9 })])
  await Promise.all([writeFile(`${path}.br`, brotli), writeFile(`${path}.gz`, gzipped)])
}
