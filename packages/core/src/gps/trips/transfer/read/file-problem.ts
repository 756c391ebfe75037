/** Elements in elements in elements: no file of positions comes near, and all that are open have to be remembered. */
export const maxDepth = 100

/** What is wrong with a file, and where. What was read before it counts. */
export class FileProblem extends Error {
  override name = 'FileProblem'
  readonly code: string
  readonly line: number | null

  constructor(code: string, message: string, line: number | null) {
    super(line === null ? message : `Line ${line}: ${message}`)
    this.code = code
    this.line = line
  }
}
