import type { PositionImport } from '@heimdall/contracts'
import { type SendFile, type SentFile, sendFile } from './send-file.ts'

export interface Upload {
  key: string
  fileName: string
  deviceId: string
  bytes: number
  sent: number
  /** `storing`: all of it has left, and the server is not through with it yet. */
  state: 'waiting' | 'sending' | 'storing' | 'failed'
  /** Why, as a code. */
  problem: string | null
}
type Send = (file: SendFile) => Promise<SentFile>

/**
 * Files on their way, one after the other. It outlives the page that shows it, so that people can look at something else
 * meanwhile; what has arrived leaves it.
 */
export function createImportQueue(send: Send = sendFile) {
  let uploads: readonly Upload[] = []
  const files = new Map<string, { file: File; leave: AbortController }>()
  const listeners = new Set<() => void>()
  const doneListeners = new Set<(done: PositionImport) => void>()
  let isRunning = false

  function set(next: readonly Upload[]): void {
    uploads = next
    for (const notify of listeners) notify()
  }
  const change = (key: string, changes: Partial<Upload>) =>
    set(uploads.map((upload) => (upload.key === key ? { ...upload, ...changes } : upload)))

  async function run(): Promise<void> {
    if (isRunning) return
    isRunning = true
    for (;;) {
      const next = uploads.find(({ state }) => state === 'waiting')
      const found = next && files.get(next.key)
      if (!next || !found) break
      change(next.key, { state: 'sending' })
      const outcome = await send({
        file: found.file,
        deviceId: next.deviceId,
        signal: found.leave.signal,
        onSent: (sent) => change(next.key, { sent, state: sent >= next.bytes ? 'storing' : 'sending' }),
      })
      files.delete(next.key)
      if ('failed' in outcome) {
        if (outcome.failed !== 'cancelled') change(next.key, { state: 'failed', problem: outcome.failed })
        continue
      }
      set(uploads.filter(({ key }) => key !== next.key))
      for (const notify of doneListeners) notify(outcome.done)
    }
    isRunning = false
  }

  return {
    add(added: readonly File[], deviceId: string): void {
      const made = added.map((file): Upload => {
        const key = crypto.randomUUID()
        files.set(key, { file, leave: new AbortController() })
        const { name: fileName, size: bytes } = file
        return { key, fileName, deviceId, bytes, sent: 0, state: 'waiting', problem: null }
      })
      set([...uploads, ...made])
      void run()
    },
    /** Stops it where it is, or takes a failed one out of sight. */
    remove(key: string): void {
      const file = files.get(key)
      files.delete(key)
      set(uploads.filter((upload) => upload.key !== key))
      file?.leave.abort()
    },
    uploads: (): readonly Upload[] => uploads,
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onDone(listener: (done: PositionImport) => void): () => void {
      doneListeners.add(listener)
      return () => doneListeners.delete(listener)
    },
  }
}
