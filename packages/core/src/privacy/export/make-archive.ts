import { Readable } from 'node:stream'
import type { ExportDigest } from './digest.ts'
import type { ExportContext } from './export-context.ts'
import { readmeText } from './readme-text.ts'
import { writeData } from './write-data.ts'

/**
 * The ZIP: data.json, report.pdf, README.txt. It is made as it is read, and no faster: whoever reads slowly makes it wait, and
 * holds neither memory nor a connection meanwhile. Destroyed, it ends all that feeds it; what fails in it fails its reader.
 */
export async function makeArchive(
  context: ExportContext,
  onRows: (count: number) => void = () => undefined,
): Promise<Readable> {
  // Few ever take their data with them.
  const { ZipFile } = await import('yazl')
  const zip = new ZipFile()
  // A PassThrough, which its types do not say.
  const output = zip.outputStream as Readable
  const options = { mtime: context.now, mode: 0o100600 }
  const digest: ExportDigest = { values: {}, counts: {} }
  const sources: Readable[] = []
  const from = (content: AsyncIterable<string | Uint8Array>) => {
    const source = Readable.from(content)
    sources.push(source)
    return source
  }
  zip.on('error', (error: Error) => output.destroy(error))
  output.once('close', () => {
    for (const source of sources) source.destroy()
  })
  zip.addReadStream(from(writeData(context, digest, onRows)), 'data.json', options)
  // Asked for when data.json is written, from which it is made.
  zip.addReadStreamLazy('report.pdf', options, (callback) => {
    import('./report/write-report.ts').then(
      ({ writeReport }) => callback(null, from(writeReport(context, digest))),
      // There is no stream then, and none is looked at.
      (error: unknown) => callback(error, Readable.from([])),
    )
  })
  zip.addBuffer(Buffer.from(readmeText(context)), 'README.txt', options)
  zip.end()
  return output
}
