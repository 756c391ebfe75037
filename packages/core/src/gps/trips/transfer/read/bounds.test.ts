import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { PositionImportFormat } from '@heimdall/contracts'
import { describe, expect, test } from 'vitest'
import type { NewFix } from '../../../engine/index.ts'
import { positionReaders } from './index.ts'
import { createXmlReader } from './xml-reader.ts'

async function read(format: PositionImportFormat, ...pieces: readonly string[]): Promise<NewFix[]> {
  const reader = await positionReaders[format]()
  return [...pieces.flatMap((piece) => reader.read(piece)), ...reader.end()]
}
const problem = { code: 'too_large', line: 1 }

describe('what has to be remembered of a file is bounded', () => {
  test.each<[PositionImportFormat, string, string]>([
    ['geojson', '{"features":[{"type":"Feature","a":', '['],
    ['google', '', '['],
    ['gpx', '<gpx>', '<a>'],
    ['kml', '<kml>', '<a>'],
  ])('%s: 200 levels are too many, 90 are not', async (format, beginning, open) => {
    await expect(read(format, beginning + open.repeat(200))).rejects.toMatchObject(problem)
    await expect(read(format, beginning + open.repeat(90))).rejects.toMatchObject({ code: 'not_well_formed' })
  })

  test.each(['<a b="', '<!--', '<?a ', '<a>', '<![CDATA['])(
    'XML: what begins with %s and does not end is held for 4 MiB',
    async (beginning) => {
      const pieces = Array<string>(70).fill('x'.repeat(64 * 1024))
      await expect(read('gpx', `<gpx>${beginning}`, ...pieces)).rejects.toMatchObject(problem)
    },
  )

  test('XML: many that end are not added up, and the beginning of a text is enough', () => {
    const texts: string[] = []
    const xml = createXmlReader({ open: () => undefined, close: (_, text) => texts.push(text) })
    xml.read('<a>')
    for (let count = 0; count < 100; count++) xml.read(`<b c="">${'x'.repeat(100_000)}</b><!-- -->`)
    xml.read('<b>')
    for (let count = 0; count < 100; count++) xml.read(`${'y'.repeat(100)}<!-- -->`)
    xml.read('</b></a>')
    xml.end()
    expect(texts.map(({ length }) => length)).toEqual([...Array(101).fill(4_096), 0])
  })

  test('GPX: what is unknown of a point is not kept', async () => {
    setFlagsFromString('--expose-gc')
    const collect: unknown = runInNewContext('gc')
    if (typeof collect !== 'function') throw new Error('Memory can not be tidied up here')
    const reader = await positionReaders.gpx()
    reader.read('<gpx><wpt lat="1" lon="2">')
    collect()
    const before = process.memoryUsage().heapUsed
    for (let index = 0; index < 5_000; index++)
      reader.read(`<f${index}>${`${index} `.repeat(1_000)}</f${index}>`)
    collect()
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(5_000_000)
    expect(reader.read('<time>2026-01-01T00:00:00Z</time></wpt>')).toHaveLength(1)
  })
})
