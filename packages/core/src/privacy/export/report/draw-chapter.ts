import type { Block, Chapter, Column } from './chapter.ts'
import { colours } from './colours.ts'
import { contentWidth, lineHeightOf, type Pen, page, type Style, type Wrapped } from './pen.ts'
import type { Tags } from './tags.ts'

/** Of one line. */
const rowHeight = 19
const headHeight = 20
const floor = page.height - page.bottom
const gap = 12
const cellStyle: Style = { size: 8.5 }
const titleStyle: Style = { size: 8, weight: 'bold', colour: colours.muted }
/** So many rows are drawn in a few milliseconds. */
const rowsAtOnce = 20

export interface Sheet {
  doc: PDFKit.PDFDocument
  pen: Pen
  tags: Tags
  /** Where the next thing is drawn. */
  y: number
}

function turnPage(sheet: Sheet): void {
  sheet.doc.addPage()
  sheet.y = page.top
}

/**
 * Begins on the next page where its title and a first row would stand alone at the foot of this one. Stops now and then, for
 * others to be answered meanwhile.
 */
export function* drawChapter(sheet: Sheet, { title, blocks }: Chapter): Generator<void, void, undefined> {
  if (sheet.y + 92 > floor) turnPage(sheet)
  else if (sheet.y > page.top) sheet.y += 20
  const { pen, tags } = sheet
  sheet.doc.outline.addItem(title)
  tags.enter('Sect')
  tags.say('H2', () => pen.line(title, page.margin, sheet.y, contentWidth, { size: 14, weight: 'bold' }))
  sheet.y += 26
  for (const block of blocks) yield* drawBlock(sheet, block)
  tags.leave()
  yield
}

function* drawBlock(sheet: Sheet, block: Block): Generator<void, void, undefined> {
  if (block.kind === 'note') drawNote(sheet, block.text)
  else if (block.kind === 'facts') drawFacts(sheet, block.facts)
  else yield* drawTable(sheet, block.columns, block.rows)
}

function drawNote(sheet: Sheet, text: string): void {
  if (sheet.y + 30 > floor) turnPage(sheet)
  sheet.tags.say('P', () => {
    sheet.y = sheet.pen.paragraph(text, sheet.y, { size: 9, colour: colours.subtle }) + gap
    return undefined
  })
}

function drawFacts(sheet: Sheet, facts: readonly (readonly [string, string])[]): void {
  const labelWidth = 150
  const { pen, tags } = sheet
  tags.enter('Table')
  for (const [label, value] of facts) {
    const name = pen.wrap(label, labelWidth - 10, { size: 9, colour: colours.subtle })
    const fact = pen.wrap(value, contentWidth - labelWidth, { size: 9 })
    const height = heightOf([name, fact])
    if (sheet.y + height > floor) turnPage(sheet)
    const y = sheet.y + 4
    tags.enter('TR')
    tags.say('TH', () => pen.write(name, page.margin, y), { scope: 'Row' })
    tags.say('TD', () => pen.write(fact, page.margin + labelWidth, y))
    tags.leave()
    sheet.y += height
    tags.decorate(() => pen.rule(sheet.y))
  }
  tags.leave()
  sheet.y += gap
}

function* drawTable(
  sheet: Sheet,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): Generator<void, void, undefined> {
  const { pen, tags } = sheet
  const places = placesOf(pen, columns, rows)
  tags.enter('Table')
  drawGround(sheet)
  tags.enter('TR')
  for (const [title, place] of cellsOf(titlesOf(columns), places)) {
    tags.say('TH', () => drawTitle(sheet, title, place), { scope: 'Column' })
  }
  tags.leave()
  sheet.y += headHeight
  let drawn = 0
  for (const row of rows) {
    if (drawn >= rowsAtOnce) {
      drawn = 0
      yield
    }
    const cells = cellsOf(row, places).map(([cell, { x, width }]) => ({
      x,
      cell: pen.wrap(cell, width, cellStyle),
    }))
    const height = heightOf(cells.map(({ cell }) => cell))
    if (sheet.y + height > floor) repeatHead(sheet, columns, places)
    tags.enter('TR')
    for (const { x, cell } of cells) tags.say('TD', () => pen.write(cell, x, sheet.y + 5))
    tags.leave()
    sheet.y += height
    // What goes over several lines is measured as often.
    drawn += Math.max(...cells.map(({ cell }) => cell.lines.length))
    tags.decorate(() => pen.rule(sheet.y))
  }
  tags.leave()
  sheet.y += gap
}

/** Of a row with these in it: as high as the one of most lines. */
const heightOf = (texts: readonly Wrapped[]): number =>
  rowHeight + Math.max(0, ...texts.map(({ lines, style }) => (lines.length - 1) * lineHeightOf(style)))

/** On a further page it is for the eye alone: whoever listens has heard it. */
function repeatHead(sheet: Sheet, columns: readonly Column[], places: readonly Span[]): void {
  turnPage(sheet)
  drawGround(sheet)
  sheet.tags.decorate(() => {
    for (const [title, place] of cellsOf(titlesOf(columns), places)) drawTitle(sheet, title, place)
  }, 'Pagination')
  sheet.y += headHeight
}

const titlesOf = (columns: readonly Column[]) => columns.map(({ title }) => title)

/** Each text with its place. */
const cellsOf = (texts: readonly string[], places: readonly Span[]): [text: string, place: Span][] =>
  places.map((place, index) => [texts[index] ?? '', place])

const drawGround = ({ doc, tags, y }: Sheet) =>
  tags.decorate(() => doc.rect(page.margin, y, contentWidth, headHeight).fill(colours.sunken))

const drawTitle = ({ pen, y }: Sheet, title: string, { x, width }: Span) =>
  pen.line(title, x, y + 6, width, titleStyle)

interface Span {
  x: number
  width: number
}

function placesOf(pen: Pen, columns: readonly Column[], rows: readonly (readonly string[])[]): Span[] {
  const inset = 6
  const textsOf = (index: number) => rows.map((row) => row[index] ?? '')
  const own = columns.map(({ title, share }, index) =>
    share === undefined ? widest(pen, title, textsOf(index)) + 2 * inset : 0,
  )
  const left = contentWidth - sumOf(own)
  const shares = sumOf(columns.map(({ share = 0 }) => share))
  let x: number = page.margin
  return columns.map(({ share = 0 }, index) => {
    const width = (own[index] ?? 0) + (share > 0 ? (left * share) / shares : 0)
    const place = { x: x + inset, width: width - 2 * inset }
    x += width
    return place
  })
}

/** All figures are of one width, so texts that differ in them alone are measured once: few are left, of whatever many times. */
function widest(pen: Pen, title: string, cells: readonly string[]): number {
  const kinds = new Set(cells.map((cell) => cell.replaceAll(/\d/g, '0')))
  const widths = [...kinds].map((text) => pen.measure(text, cellStyle))
  return Math.ceil(Math.max(pen.measure(title, titleStyle), ...widths)) + 1
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0)
