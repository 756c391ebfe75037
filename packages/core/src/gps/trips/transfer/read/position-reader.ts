import type { NewFix } from '../../../engine/index.ts'

/** Reads a file as it comes, piece by piece; never more of it is in memory than one of its elements. */
export interface PositionReader {
  /** Positions that this piece has completed. Throws a `FileProblem`. */
  read(text: string): NewFix[]
  /** The rest, when there is no more. */
  end(): NewFix[]
  /** After a problem: positions of the same piece that stand before it. */
  left(): NewFix[]
}
