/** A GeoIP database that can't be used. The message names the file and what to do; it is fit for an operator. */
export class GeoDatabaseError extends Error {
  override readonly name = 'GeoDatabaseError'
}
