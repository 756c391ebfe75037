import type { DataExportSections } from '@heimdall/contracts'
import { type Column, lt, type SQL } from '@heimdall/db/sql'
import type { ExportContext } from './export-context.ts'

type Rows<Value> = Value extends readonly (infer Row)[] ? Row : never

/**
 * One part of data.json: read at once, where there is one of it or something holds it short, or by pages that are read when
 * they are asked for. Of what is vast the section picks what is told itself; all else is held against the schema.
 */
export type Section<Name extends keyof DataExportSections> =
  | { read(context: ExportContext): Promise<DataExportSections[Name]> }
  | {
      pages(context: ExportContext): AsyncIterable<readonly Rows<DataExportSections[Name]>[]>
      isVast?: true
    }

/** So many rows of a list are read at once. */
export const rowsPerPage = 500

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

/** All rows, each page behind the last row of the one before. */
export async function* pagesBehind<Row>(
  next: (last: Row | undefined) => PromiseLike<readonly Row[]>,
): AsyncGenerator<readonly Row[], void, undefined> {
  let page: readonly Row[] = []
  do {
    page = await next(page.at(-1))
    yield page
  } while (page.length === rowsPerPage)
}

/** All rows of a table, the newest id first: what changes meanwhile is neither doubled nor passed over. */
export async function* pagesById<Row extends { id: string }, Told>(
  column: Column,
  next: (older: SQL | undefined) => PromiseLike<readonly Row[]>,
  tell: (row: Row) => Told,
): AsyncGenerator<readonly Told[], void, undefined> {
  const pages = pagesBehind<Row>((last) => next(last && lt(column, last.id)))
  for await (const rows of pages) yield rows.map(tell)
}

export const iso = (moment: Date | null): string | null => moment?.toISOString() ?? null
