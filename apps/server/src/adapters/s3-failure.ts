/** What the store did not do, with the name that S3 gives to the reason; the answer to a HEAD has none. */
export class S3Failure extends Error {
  override name = 'S3Failure'
  readonly status: number
  readonly code: string | null

  constructor(status: number, code: string | null) {
    super(`The store at S3_ENDPOINT answers ${status}${code === null ? '' : ` ${code}`}`)
    this.status = status
    this.code = code
  }
}
