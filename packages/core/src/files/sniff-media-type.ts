/** Enough for every kind that its library knows by its beginning. */
export const sniffBytes = 4_100

/** What the bytes themselves say: a name or a sender may say anything. */
export async function sniffMediaType(beginning: Buffer): Promise<string> {
  // Loaded when the first file comes; most processes never need it.
  const { fileTypeFromBuffer } = await import('file-type')
  // A beginning that was cut off in the middle of what it names.
  const found = await fileTypeFromBuffer(beginning).catch(() => undefined)
  return found?.mime ?? (isText(beginning) ? 'text/plain' : 'application/octet-stream')
}

/** UTF-8 without control characters; whether it is a page or a script makes no difference: it is shown as text. */
function isText(bytes: Buffer): boolean {
  try {
    // A character at the end may be cut off.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what text does not hold
    return !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)
  } catch {
    return false
  }
}
