import { setImmediate } from 'node:timers/promises'
import type { ExportDigest } from '../digest.ts'
import type { ExportContext } from '../export-context.ts'
import { chaptersOf } from './chapters.ts'
import { colours } from './colours.ts'
import { drawChapter, type Sheet } from './draw-chapter.ts'
import { drawTitlePage } from './draw-title-page.ts'
import { contentWidth, createPen, page } from './pen.ts'
import { reportTexts } from './report-texts.ts'
import { createTags } from './tags.ts'

/** report.pdf, of what was gathered: some pages, however much there is. */
export async function* writeReport(
  context: ExportContext,
  digest: ExportDigest,
): AsyncGenerator<Uint8Array, void, undefined> {
  // Large, and few ever take their data with them.
  const { default: PDFDocument } = await import('pdfkit')
  const t = reportTexts[context.locale]
  const { user, locale, platform, now } = context
  const title = t.title(user.username, platform.name)
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: page.top, bottom: 0, left: page.margin, right: page.margin },
    // Tagged, so that it can be read aloud: PDF/UA-1 is a part of PDF 1.7.
    pdfVersion: '1.7',
    // pdfkit knows it, its types do not.
    subset: 'PDF/UA' as PDFKit.Mixins.PDFSubsets,
    tagged: true,
    autoFirstPage: false,
    bufferPages: true,
    lang: locale,
    displayTitle: true,
    info: { Title: title, Author: platform.name, Creator: 'Heimdall', CreationDate: now },
  })
  const sheet: Sheet = { doc, pen: createPen(doc), tags: createTags(doc), y: page.top }
  doc.addPage()
  drawTitlePage(sheet, context, digest, t)
  doc.addPage()
  sheet.y = page.top
  for (const chapter of chaptersOf(context, digest, t)) {
    for (const _ of drawChapter(sheet, chapter)) await setImmediate()
  }
  drawFeet(sheet, title)
  sheet.tags.end()
  doc.end()
  // What is drawn waits in the document, which ends when it is read; its types do not say that it can be.
  yield* doc as unknown as AsyncIterable<Uint8Array>
}

function drawFeet({ doc, pen, tags }: Sheet, title: string): void {
  const { start, count } = doc.bufferedPageRange()
  // The title page has none.
  for (let index = start + 1; index < start + count; index++) {
    doc.switchToPage(index)
    tags.decorate(() => {
      pen.bridge(page.margin, page.height - 46, contentWidth, 1.5)
      const foot = { size: 8, colour: colours.subtle }
      pen.line(title, page.margin, page.height - 36, contentWidth - 60, foot)
      pen.number(`${index + 1} / ${count}`, page.width - page.margin, page.height - 36, foot)
    }, 'Pagination')
  }
}
