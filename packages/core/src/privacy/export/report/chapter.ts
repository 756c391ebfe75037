export interface Column {
  title: string
  /** Of the width that the others leave. Without it, the column is as wide as its longest text. */
  share?: number
}

export type Block =
  | { kind: 'facts'; facts: readonly (readonly [label: string, value: string])[] }
  | { kind: 'table'; columns: readonly Column[]; rows: readonly (readonly string[])[] }
  | { kind: 'note'; text: string }

/** A part of the report. */
export interface Chapter {
  title: string
  blocks: readonly Block[]
}
