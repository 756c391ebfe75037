/** What the columns of a table hold, as names with blanks between them. */
export interface Privacy {
  /** The account that the row is about. */
  person?: string
  /** What somebody is, has, does or says: of a deleted account it is nowhere to be found. */
  personal?: string
  /** Says nothing of anybody. */
  plain?: string
  /** What a row is made with where a marker, or anything else, would not do. `(table)`: the row there. */
  with?: Readonly<Record<string, unknown>>
  /** Its rows come to be by what the test does, and not by being filled in. */
  byActs?: true
}
