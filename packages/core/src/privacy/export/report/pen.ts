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

/** Of a text; nobody is shown pages of a single one. */
const mostLines = 20
/** More characters than this stand on no line of a page. */
const mostOfALine = 400

export interface Wrapped {
  text: string
  style: Style
  /** From top to bottom, each from left to right. */
  lines: Run[][]
  /** Nothing of it was cut off. */
  isWhole: boolean
}

export const lineHeightOf = ({ size }: Style): number => Math.round(size * 1.4)

/** After what a line may end: between words, or else where a word has joints, or else anywhere. */
const breaks = [/ /g, /[-/:@.,_]/g, /./gsu] as const

/** Draws lines that never leave their width, whatever script they are in. */
export function createPen(doc: Document) {
  for (const { name, path } of reportFonts) doc.registerFont(name, path)

  const widthOf = (runs: readonly Run[], size: number): number =>
    runs.reduce(
      (sum, run) => sum + doc.font(run.font).fontSize(size).widthOfString(run.text, { features }),
      0,
    )

  /** Where a line ends that has as much of a text as fits, with a sign at its end. */
  function endThatFits(text: string, end: string, style: Style, width: number): number {
    const start = text.slice(0, mostOfALine)
    for (const sign of breaks) {
      const ends = [...start.matchAll(sign)].map((match) => match.index + match[0].length)
      let [least, most] = [0, ends.length]
      while (least < most) {
        const middle = Math.ceil((least + most) / 2)
        if (measure(`${start.slice(0, ends[middle - 1]).trimEnd()}${end}`, style) <= width) least = middle
        else most = middle - 1
      }
      const found = ends[least - 1]
      if (found !== undefined) return found
    }
    return [...start][0]?.length ?? 0
  }

  /** In pieces of one font each, over as many lines as it takes; only what takes more than `most` is cut. */
  function wrap(text: string, width: number, style: Style, most = mostLines): Wrapped {
    const { weight = 'regular' } = style
    const lines: Run[][] = []
    let rest = text
    while (lines.length < most) {
      const isAll = rest.length <= mostOfALine
      const whole = isAll ? runsOf(rest, weight) : null
      if (whole && widthOf(whole, style.size) <= width)
        return { text, style, lines: [...lines, whole], isWhole: true }
      const isLast = lines.length === most - 1
      const end = endThatFits(rest, isLast ? '…' : '', style, width)
      lines.push(runsOf(`${rest.slice(0, end).trimEnd()}${isLast ? '…' : ''}`, weight))
      rest = rest.slice(end).trimStart()
    }
    return { text, style, lines, isWhole: false }
  }

  /** Answers the text where it is not what one sees. */
  function write({ text, style, lines }: Wrapped, x: number, y: number): string | undefined {
    for (const [index, runs] of lines.entries()) {
      let at = x
      for (const run of runs) {
        doc
          .font(run.font)
          .fontSize(style.size)
          .fillColor(style.colour ?? colours.ink)
        doc.text(run.text, at, y + ascent * style.size + index * lineHeightOf(style), {
          lineBreak: false,
          features,
          baseline: 'alphabetic',
        })
        at += doc.widthOfString(run.text, { features })
      }
    }
    const seen = lines.map((runs) => runs.map((run) => run.text).join(''))
    return seen.length === 1 && seen[0] === text ? undefined : text.slice(0, mostHeard)
  }

  /** Of a single line. */
  const line = (text: string, x: number, y: number, width: number, style: Style): string | undefined =>
    write(wrap(text, width, style, 1), x, y)

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
    wrap,
    write,
    line,
    measure,
    number,
    paragraph,
    bridge,
    rule,
  }
}
export type Pen = ReturnType<typeof createPen>
