import type { DataExportSections } from '@heimdall/contracts'
import type { ExportContext } from './export-context.ts'

type Rows<Value> = Value extends readonly (infer Row)[] ? Row : never

/** One part of data.json: read at once, or, where there may be very many, by pages that are read when they are asked for. */
export type Section<Name extends keyof DataExportSections> =
  | { read(context: ExportContext): Promise<DataExportSections[Name]> }
  | { pages(context: ExportContext): AsyncIterable<readonly Rows<DataExportSections[Name]>[]> }

/** All of a list that is read by a cursor. */
export async function* everyPage<Page extends { nextCursor: string | null }, Row>(
  next: (cursor: { cursor?: string }) => Promise<Page>,
  rowsOf: (page: Page) => readonly Row[],
): AsyncGenerator<readonly Row[], void, undefined> {
  let cursor: string | null = null
  do {
    const page: Page = await next(cursor === null ? {} : { cursor })
    yield rowsOf(page)
    cursor = page.nextCursor
  } while (cursor !== null)
}

/** The same as one list, for what there is little of. */
export async function all<Row>(pages: AsyncIterable<readonly Row[]>): Promise<Row[]> {
  const rows: Row[] = []
  for await (const page of pages) rows.push(...page)
  return rows
}

export const iso = (moment: Date | null): string | null => moment?.toISOString() ?? null
