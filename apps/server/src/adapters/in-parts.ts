/** Content in parts of one size, but for the last, which may be empty where it is the only one. */
export async function* inParts(
  content: AsyncIterable<Uint8Array>,
  partBytes: number,
): AsyncGenerator<{ bytes: Buffer<ArrayBuffer>; isLast: boolean }> {
  let waiting: Uint8Array[] = []
  let size = 0
  for await (const piece of content) {
    let rest = piece
    // A full part goes once more has come: only then it is not the last.
    while (size + rest.length > partBytes) {
      const fitting = partBytes - size
      yield { bytes: Buffer.concat([...waiting, rest.subarray(0, fitting)]), isLast: false }
      rest = rest.subarray(fitting)
      waiting = []
      size = 0
    }
    waiting.push(rest)
    size += rest.length
  }
  yield { bytes: Buffer.concat(waiting), isLast: true }
}
