import type { ExportDigest } from '../digest.ts'
import type { ExportContext } from '../export-context.ts'
import { colours } from './colours.ts'
import { counted } from './counted.ts'
import type { Sheet } from './draw-chapter.ts'
import { contentWidth, page } from './pen.ts'
import type { ReportTexts } from './report-texts.ts'

export function drawTitlePage(
  { doc, pen }: Sheet,
  { user, services, locale, platform, now }: ExportContext,
  digest: ExportDigest,
  t: ReportTexts,
): void {
  const { margin } = page
  drawMark(doc, margin, 92)
  pen.line(platform.name, margin + 44, 101, contentWidth - 44, { size: 14, weight: 'bold' })
  pen.line(t.heading, margin, 210, contentWidth, { size: 34, weight: 'bold' })
  pen.line(user.username, margin, 258, contentWidth, { size: 18, colour: colours.muted })
  pen.bridge(margin, 296, contentWidth, 3)
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
  pen.line(`${day.format(now)} UTC`, margin, 316, contentWidth, { size: 10, colour: colours.subtle })
  const from = [services.publicUrl, platform.contact].filter((text) => text !== '').join(' · ')
  pen.line(from, margin, 332, contentWidth, { size: 10, colour: colours.subtle })
  const end = pen.paragraph(t.about(platform.name), 366, { size: 10.5 })
  pen.line(t.overview, margin, end + 26, contentWidth, { size: 11, weight: 'bold' })
  const number = new Intl.NumberFormat(locale)
  const columnWidth = contentWidth / 2 - 12
  const perColumn = Math.ceil(counted.length / 2)
  for (const [index, name] of counted.entries()) {
    const x = margin + (index < perColumn ? 0 : columnWidth + 24)
    const y = end + 50 + (index % perColumn) * 22
    const value = number.format(digest.counts[name] ?? 0)
    pen.line(t.counted[name], x, y, columnWidth - 70, { size: 9.5, colour: colours.muted })
    doc.font('latin bold').fontSize(9.5)
    pen.line(value, x + columnWidth - doc.widthOfString(value), y, 80, { size: 9.5, weight: 'bold' })
    doc
      .moveTo(x, y + 16)
      .lineTo(x + columnWidth, y + 16)
      .lineWidth(0.6)
      .stroke(colours.line)
  }
  pen.paragraph(t.care, page.height - 92, { size: 8.5, colour: colours.subtle })
}

/** The bridge as an eye, as the apps draw it: packages/ui/src/brand/logo.tsx. */
function drawMark(doc: PDFKit.PDFDocument, x: number, y: number): void {
  doc.save().translate(x, y)
  doc.roundedRect(0, 0, 32, 32, 8).fill(colours.accent)
  doc.lineCap('round')
  doc.path('M5.5 21.5a10.5 10.5 0 0 1 21 0').lineWidth(2.75).stroke('#ffffff')
  doc.strokeOpacity(0.55).path('M10.75 21.5a5.25 5.25 0 0 1 10.5 0').lineWidth(2.5).stroke('#ffffff')
  doc.strokeOpacity(1).circle(16, 21.75, 2.35).fill('#ffffff')
  doc.restore()
}
