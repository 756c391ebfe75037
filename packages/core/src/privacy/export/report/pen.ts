import { bifrost, colours } from './colours.ts'
import { fontName, reportFonts, type Weight } from './report-fonts.ts'
import { type Run, runsOf } from './runs-of.ts'

/** A document that somebody else has made: pdfkit is loaded only where one is. */
type Document = PDFKit.PDFDocument

export interface Style {
  size: number
  weight?: Weight
  colour?: string
}

/** A4 in points. */
export const page = { width: 595.28, height: 841.89, margin: 52, top: 60, bottom: 64 } as const
export const contentWidth = page.width - 2 * page.margin

/** Of Inter, by which all fonts stand on one line, however high they are themselves. */
const ascent = 0.96875

/** So much of what does not fit is read to those who listen. */
const mostHeard = 2_000

/** Figures of one width; with Inter's own ones fontkit pulls the dots of dates and addresses under their neighbours. */
const features: PDFKit.Mixins.OpenTypeFeatures[] = ['tnum']

/** Draws single lines that never leave their width, whatever script they are in. */
export function createPen(doc: Document) {
  for (const { name, path } of reportFonts) doc.registerFont(name, path)

  const widthOf = (runs: readonly Run[], size: number): number =>
    runs.reduce(
      (sum, run) => sum + doc.font(run.font).fontSize(size).widthOfString(run.text, { features }),
      0,
    )

  /** As much of a text as fits, in pieces of one font each. */
  function fit(text: string, { size, weight = 'regular' }: Style, width: number): Run[] {
    const whole = runsOf(text.slice(0, 400), weight)
    if (text.length <= 400 && widthOf(whole, size) <= width) return whole
    const characters = [...text.slice(0, 400)]
    let [least, most] = [0, characters.length]
    const cut = (length: number) => runsOf(`${characters.slice(0, length).join('').trimEnd()}…`, weight)
    while (least < most) {
      const middle = Math.ceil((least + most) / 2)
      if (widthOf(cut(middle), size) <= width) least = middle
      else most = middle - 1
    }
    return cut(least)
  }

  /** Answers the text where not all of it is to be seen. */
  function line(text: string, x: number, y: number, width: number, style: Style): string | undefined {
    let at = x
    const runs = fit(text, style, width)
    for (const run of runs) {
      doc
        .font(run.font)
        .fontSize(style.size)
        .fillColor(style.colour ?? colours.ink)
      doc.text(run.text, at, y + ascent * style.size, { lineBreak: false, features, baseline: 'alphabetic' })
      at += doc.widthOfString(run.text, { features })
    }
    return runs.map((run) => run.text).join('') === text ? undefined : text.slice(0, mostHeard)
  }

  const measure = (text: string, { size, weight = 'regular' }: Style): number =>
    widthOf(runsOf(text, weight), size)

  /** Right-aligned, of what we say ourselves. */
  function number(text: string, right: number, y: number, style: Style): void {
    const width = measure(text, style)
    line(text, right - width, y, width + 1, style)
  }

  /** What we say ourselves, over several lines; answers where it ends. */
  function paragraph(text: string, y: number, style: Style, width = contentWidth): number {
    doc.font(fontName({ name: 'latin' }, style.weight ?? 'regular')).fontSize(style.size)
    doc.fillColor(style.colour ?? colours.muted).text(text, page.margin, y, { width, lineGap: 3, features })
    return doc.y
  }

  function bridge(x: number, y: number, width: number, height: number): void {
    const gradient = doc.linearGradient(x, y, x + width, y)
    for (const [index, colour] of bifrost.entries()) gradient.stop(index / (bifrost.length - 1), colour)
    doc.roundedRect(x, y, width, height, height / 2).fill(gradient)
  }

  function rule(y: number, colour: string = colours.line): void {
    doc
      .moveTo(page.margin, y)
      .lineTo(page.width - page.margin, y)
      .lineWidth(0.6)
      .stroke(colour)
  }

  return {
    line,
    measure,
    number,
    paragraph,
    bridge,
    rule,
  }
}
export type Pen = ReturnType<typeof createPen>
