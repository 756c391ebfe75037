import type { DataExportSections, Locale } from '@heimdall/contracts'
import type { Block, Column } from './chapter.ts'
import type { Format } from './report-format.ts'
import type { ReportTexts } from './report-texts.ts'

/** What chapters are made of. */
export interface ChapterSource {
  t: ReportTexts
  format: Format
  locale: Locale
  /** A list as far as it was gathered. */
  rowsOf<Name extends keyof DataExportSections>(name: Name): NonNullable<DataExportSections[Name]> | null
  countOf(name: keyof DataExportSections): number
  /** A table of a list, with how much of it there is. */
  table(name: keyof DataExportSections, columns: readonly Column[], rows: readonly string[][]): Block[]
}
