import type { DataExportSections } from '@heimdall/contracts'
import type { ExportDigest } from '../digest.ts'
import type { ExportContext } from '../export-context.ts'
import { accountChapters } from './account-chapters.ts'
import { activityChapters } from './activity-chapters.ts'
import type { Chapter } from './chapter.ts'
import type { ChapterSource } from './chapter-source.ts'
import { locationChapters } from './location-chapters.ts'
import { createFormat } from './report-format.ts'
import type { ReportTexts } from './report-texts.ts'

/** What the report says, in its order; what there is nothing of is on the title page alone. */
export function chaptersOf(context: ExportContext, digest: ExportDigest, t: ReportTexts): Chapter[] {
  const format = createFormat(context.locale, t)
  const countOf = (name: keyof DataExportSections) => digest.counts[name] ?? 0
  const source: ChapterSource = {
    t,
    format,
    locale: context.locale,
    rowsOf: (name) => digest.values[name] ?? null,
    countOf,
    table: (name, columns, rows) =>
      rows.length === 0
        ? []
        : [
            { kind: 'table', columns, rows },
            ...(countOf(name) > rows.length
              ? [
                  {
                    kind: 'note' as const,
                    text: t.first(format.number(rows.length), format.number(countOf(name))),
                  },
                ]
              : []),
          ],
  }
  return [...accountChapters(source), ...locationChapters(source), ...activityChapters(source)].filter(
    ({ blocks }) => blocks.length > 0,
  )
}
