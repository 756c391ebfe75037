/** Text or bytes that do not follow their format. Whatever parses here throws nothing else, however hostile its input. */
export class MalformedError extends Error {
  override name = 'MalformedError'
}

/** Well-formed, but nothing to rely on: no signature by a known key, a wrong signature, or a proof that fails. */
export class UnverifiedError extends Error {
  override name = 'UnverifiedError'
}
