import { beginUpload, offsetOf, sendPart, UploadRefused } from './tus-client.ts'

/** As large as the server makes durable at once. */
const partBytes = 8 * 1024 ** 2
const longestPauseMs = 15_000

export interface SendFileOptions {
  folderId: string | null
  /** Where an earlier attempt has begun. */
  location: string | null
  signal: AbortSignal
  onBegun: (location: string) => void
  onSent: (bytes: number) => void
  /** False: the connection broke, and it is tried again. */
  onLinked: (isLinked: boolean) => void
}

/** Sends a whole file, behind breaks of the connection and restarts of the server, for as long as it takes. */
export async function sendFile(file: File, options: SendFileOptions): Promise<void> {
  const { folderId, signal, onBegun, onSent, onLinked } = options
  let { location } = options
  for (let failures = 0; ; ) {
    try {
      if (location === null) {
        location = await beginUpload(file, folderId, signal)
        onBegun(location)
      }
      let offset = await offsetOf(location, signal)
      while (offset < file.size) {
        const start = offset
        onLinked(true)
        onSent(start)
        offset = await sendPart(location, file.slice(start, start + partBytes), start, {
          signal,
          onSent: (bytes) => onSent(start + bytes),
        })
        failures = 0
      }
      onSent(file.size)
      return
    } catch (error) {
      if (signal.aborted || error instanceof UploadRefused) throw error
      onLinked(false)
      failures++
      await pause(Math.min(500 * 2 ** failures, longestPauseMs), signal)
    }
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        reject(signal.reason)
      },
      { once: true },
    )
  })
}
