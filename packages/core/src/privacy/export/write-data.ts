import { DataExportSections, dataExportSchemaPath } from '@heimdall/contracts'
import { type ExportDigest, mostReported } from './digest.ts'
import type { ExportContext } from './export-context.ts'
import { sections } from './sections/index.ts'

/** So much text at once is little for memory and much for a compressor. */
const chunkLength = 64 * 1024

// Object.keys loses the literal keys.
const names = Object.keys(DataExportSections.shape) as (keyof DataExportSections)[]

/**
 * data.json, a row a line, as it is read: a page of a list lies in memory, never all of it. What the schema does not publish is
 * dropped; the rows of vast lists are picked by their sections.
 */
export async function* writeData(
  context: ExportContext,
  digest: ExportDigest,
  onRows: (count: number) => void,
): AsyncGenerator<string, void, undefined> {
  const { services, locale, now } = context
  const { publicUrl, version } = services
  yield `{"$schema":${JSON.stringify(`${publicUrl}${dataExportSchemaPath}`)},"version":1,"exportedAt":${JSON.stringify(now)},"locale":"${locale}","source":${JSON.stringify({ name: 'Heimdall', version, url: publicUrl })}`
  for (const name of names) {
    yield `,\n${JSON.stringify(name)}:`
    const section = sections[name]
    if ('read' in section) yield readAtOnce(name, await section.read(context), digest)
    else if (section.isVast) yield* readByPages(name, section.pages(context), digest, onRows)
    else yield* readByPages(name, checked(name, section.pages(context)), digest, () => undefined)
  }
  yield '}\n'
}

function readAtOnce(name: keyof DataExportSections, found: unknown, digest: ExportDigest): string {
  const value: unknown = DataExportSections.shape[name].parse(found)
  Object.assign(digest.values, { [name]: value })
  if (!Array.isArray(value)) return JSON.stringify(value)
  digest.counts[name] = value.length
  return value.length === 0 ? '[]' : `[\n${value.map((row) => JSON.stringify(row)).join(',\n')}]`
}

/** Without what the schema does not publish. */
async function* checked(name: keyof DataExportSections, pages: AsyncIterable<readonly unknown[]>) {
  const schema = DataExportSections.shape[name]
  // A section that has pages is a list.
  for await (const rows of pages) yield schema.parse(rows) as readonly unknown[]
}

async function* readByPages(
  name: keyof DataExportSections,
  pages: AsyncIterable<readonly unknown[]>,
  digest: ExportDigest,
  onRows: (count: number) => void,
): AsyncGenerator<string, void, undefined> {
  const first: unknown[] = []
  let count = 0
  let text = '['
  for await (const rows of pages) {
    first.push(...rows.slice(0, mostReported - first.length))
    for (const row of rows) {
      text += `${count++ === 0 ? '\n' : ',\n'}${JSON.stringify(row)}`
      if (text.length >= chunkLength) {
        yield text
        text = ''
      }
    }
    onRows(rows.length)
  }
  Object.assign(digest.values, { [name]: first })
  digest.counts[name] = count
  yield `${text}]`
}
