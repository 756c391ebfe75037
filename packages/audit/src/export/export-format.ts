import type { AuditEvent, ExportFormat } from '@heimdall/contracts'
import { byteOrderMark, csvHeader, toCsvLine } from './csv.ts'

/** How events become a file. */
export interface FileFormat {
  contentType: string
  /** What stands before the first event. */
  head: string
  /** One event with its line end. */
  line(event: AuditEvent): string
}

export const fileFormats: Record<ExportFormat, FileFormat> = {
  csv: {
    contentType: 'text/csv; charset=utf-8; header=present',
    head: `${byteOrderMark}${csvHeader}`,
    line: toCsvLine,
  },
  jsonl: {
    contentType: 'application/x-ndjson; charset=utf-8',
    head: '',
    line: (event) => `${JSON.stringify(event)}\n`,
  },
}
