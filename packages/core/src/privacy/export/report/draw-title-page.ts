import type { Locale } from '@heimdall/contracts'
import type { ExportDigest } from '../digest.ts'
import type { ExportContext } from '../export-context.ts'
import { colours } from './colours.ts'
import { counted } from './counted.ts'
import type { Sheet } from './draw-chapter.ts'
import { contentWidth, page } from './pen.ts'
import type { ReportTexts } from './report-texts.ts'

export function drawTitlePage(
  sheet: Sheet,
  { user, services, locale, platform, now }: ExportContext,
  digest: ExportDigest,
  t: ReportTexts,
): void {
  const { doc, pen, tags } = sheet
  const { margin } = page
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
  const small = { size: 10, colour: colours.subtle }
  const from = [services.publicUrl, platform.contact].filter((text) => text !== '').join(' · ')
  tags.enter('Sect')
  tags.decorate(() => drawMark(doc, margin, 92))
  tags.say('P', () =>
    pen.line(platform.name, margin + 44, 101, contentWidth - 44, { size: 14, weight: 'bold' }),
  )
  tags.say('H1', () => pen.line(t.heading, margin, 210, contentWidth, { size: 34, weight: 'bold' }))
  tags.say('P', () => pen.line(user.username, margin, 258, contentWidth, { size: 18, colour: colours.muted }))
  tags.decorate(() => pen.bridge(margin, 296, contentWidth, 3))
  tags.say('P', () => pen.line(`${day.format(now)} UTC`, margin, 316, contentWidth, small))
  tags.say('P', () => pen.line(from, margin, 332, contentWidth, small))
  let end = 0
  tags.say('P', () => {
    end = pen.paragraph(t.about(platform.name), 366, { size: 10.5 })
    return undefined
  })
  tags.say('H2', () => pen.line(t.overview, margin, end + 26, contentWidth, { size: 11, weight: 'bold' }))
  drawCounts(sheet, end + 50, locale, digest, t)
  tags.say('P', () => {
    pen.paragraph(t.care, page.height - 92, { size: 8.5, colour: colours.subtle })
    return undefined
  })
  tags.leave()
}

/** How much there is of what, in two columns. */
function drawCounts(
  { doc, pen, tags }: Sheet,
  top: number,
  locale: Locale,
  digest: ExportDigest,
  t: ReportTexts,
) {
  const format = new Intl.NumberFormat(locale)
  const columnWidth = contentWidth / 2 - 12
  const perColumn = Math.ceil(counted.length / 2)
  tags.enter('Table')
  for (const [index, name] of counted.entries()) {
    const x = page.margin + (index < perColumn ? 0 : columnWidth + 24)
    const y = top + (index % perColumn) * 22
    tags.enter('TR')
    tags.say(
      'TH',
      () => pen.line(t.counted[name], x, y, columnWidth - 70, { size: 9.5, colour: colours.muted }),
      { scope: 'Row' },
    )
    tags.say('TD', () => {
      pen.number(format.format(digest.counts[name] ?? 0), x + columnWidth, y, { size: 9.5, weight: 'bold' })
      return undefined
    })
    tags.leave()
    tags.decorate(() =>
      doc
        .moveTo(x, y + 16)
        .lineTo(x + columnWidth, y + 16)
        .lineWidth(0.6)
        .stroke(colours.line),
    )
  }
  tags.leave()
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
