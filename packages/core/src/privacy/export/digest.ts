import type { DataExportSections } from '@heimdall/contracts'

/** So many rows of a list are kept for the report; all of them stand in data.json. */
export const mostReported = 500

/** What the report is made of, gathered while data.json is written, so that nothing is read twice. */
export interface ExportDigest {
  /** Of long lists their first rows alone. */
  values: Partial<DataExportSections>
  /** How many rows each list has. */
  counts: Partial<Record<keyof DataExportSections, number>>
}
