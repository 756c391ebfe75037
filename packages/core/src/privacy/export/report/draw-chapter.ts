import type { Block, Chapter, Column } from './chapter.ts'
import { colours } from './colours.ts'
import { contentWidth, type Pen, page } from './pen.ts'

const rowHeight = 19
const headHeight = 20
const floor = page.height - page.bottom
const gap = 12
/** So many rows are drawn in a few milliseconds. */
const rowsAtOnce = 20

export interface Sheet {
  doc: PDFKit.PDFDocument
  pen: Pen
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
  sheet.doc.outline.addItem(title)
  sheet.pen.line(title, page.margin, sheet.y, contentWidth, { size: 14, weight: 'bold' })
  sheet.y += 26
  for (const block of blocks) yield* drawBlock(sheet, block)
  yield
}

function* drawBlock(sheet: Sheet, block: Block): Generator<void, void, undefined> {
  if (block.kind === 'note') drawNote(sheet, block.text)
  else if (block.kind === 'facts') drawFacts(sheet, block.facts)
  else yield* drawTable(sheet, block.columns, block.rows)
}

function drawNote(sheet: Sheet, text: string): void {
  if (sheet.y + 30 > floor) turnPage(sheet)
  sheet.y = sheet.pen.paragraph(text, sheet.y, { size: 9, colour: colours.subtle }) + gap
}

function drawFacts(sheet: Sheet, facts: readonly (readonly [string, string])[]): void {
  const labelWidth = 150
  for (const [label, value] of facts) {
    if (sheet.y + rowHeight > floor) turnPage(sheet)
    sheet.pen.line(label, page.margin, sheet.y + 4, labelWidth - 10, { size: 9, colour: colours.subtle })
    sheet.pen.line(value, page.margin + labelWidth, sheet.y + 4, contentWidth - labelWidth, { size: 9 })
    sheet.y += rowHeight
    sheet.pen.rule(sheet.y)
  }
  sheet.y += gap
}

function* drawTable(
  sheet: Sheet,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): Generator<void, void, undefined> {
  const places = placesOf(columns)
  drawHead(sheet, columns, places)
  for (const [count, row] of rows.entries()) {
    if (count % rowsAtOnce === rowsAtOnce - 1) yield
    if (sheet.y + rowHeight > floor) {
      turnPage(sheet)
      drawHead(sheet, columns, places)
    }
    for (const [index, cell] of row.entries()) {
      const place = places[index]
      if (place) sheet.pen.line(cell, place.x, sheet.y + 5, place.width, { size: 8.5 })
    }
    sheet.y += rowHeight
    sheet.pen.rule(sheet.y)
  }
  sheet.y += gap
}

interface Span {
  x: number
  width: number
}

function drawHead(sheet: Sheet, columns: readonly Column[], places: readonly Span[]): void {
  sheet.doc.rect(page.margin, sheet.y, contentWidth, headHeight).fill(colours.sunken)
  for (const [index, { title }] of columns.entries()) {
    const place = places[index]
    if (!place) continue
    sheet.pen.line(title, place.x, sheet.y + 6, place.width, {
      size: 8,
      weight: 'bold',
      colour: colours.muted,
    })
  }
  sheet.y += headHeight
}

function placesOf(columns: readonly Column[]): Span[] {
  const inset = 8
  const whole = columns.reduce((sum, { share }) => sum + share, 0)
  let x: number = page.margin
  return columns.map(({ share }) => {
    const width = (contentWidth * share) / whole
    const place = { x: x + inset, width: width - 2 * inset }
    x += width
    return place
  })
}
