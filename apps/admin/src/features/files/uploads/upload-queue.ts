import { begunUploads } from './begun-uploads.ts'
import { sendFile } from './send-file.ts'
import { UploadRefused } from './tus-client.ts'

type UploadStatus = 'waiting' | 'sending' | 'broken' | 'paused' | 'done' | 'refused'

export interface Upload {
  key: number
  file: File
  folderId: string | null
  location: string | null
  sentBytes: number
  status: UploadStatus
  /** Why it was refused, by the code of its first issue. */
  reason: string | null
}

const mostAtOnce = 3
let last = 0
let uploads: readonly Upload[] = []
const running = new Map<number, AbortController>()
const listeners = new Set<() => void>()
const finished = new Set<() => void>()

/** Uploads go on while somebody looks at other pages: they belong to the app, and not to a page. */
export const uploadQueue = {
  list: () => uploads,
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  /** Called whenever a file has come in. */
  onFinished(listener: () => void) {
    finished.add(listener)
    return () => void finished.delete(listener)
  },
  add(file: File, folderId: string | null, location: string | null) {
    const upload: Upload = {
      key: ++last,
      file,
      folderId,
      location,
      sentBytes: 0,
      status: 'waiting',
      reason: null,
    }
    uploads = [...uploads, upload]
    begin()
  },
  pause(key: number) {
    change(key, { status: 'paused' })
    stop(key)
  },
  resume(key: number) {
    change(key, { status: 'waiting', reason: null })
    begin()
  },
  /** The server is told by the caller. */
  remove(key: number) {
    uploads = uploads.filter((upload) => upload.key !== key)
    tell()
    stop(key)
  },
}

function change(key: number, fields: Partial<Upload>): void {
  uploads = uploads.map((upload) => (upload.key === key ? { ...upload, ...fields } : upload))
  tell()
}

function tell(): void {
  for (const listener of listeners) listener()
}

function stop(key: number): void {
  running.get(key)?.abort()
  running.delete(key)
  begin()
}

function begin(): void {
  tell()
  for (const upload of uploads) {
    if (running.size >= mostAtOnce) return
    if (upload.status !== 'waiting' || running.has(upload.key)) continue
    void send(upload)
  }
}

async function send({ key, file, folderId, location: known }: Upload): Promise<void> {
  let location = known
  const controller = new AbortController()
  running.set(key, controller)
  const set = (fields: Partial<Upload>) => {
    if (running.get(key) === controller) change(key, fields)
  }
  set({ status: 'sending' })
  try {
    await sendFile(file, {
      folderId,
      location,
      signal: controller.signal,
      onBegun(begun) {
        location = begun
        begunUploads.add(begun, file)
        set({ location: begun })
      },
      onSent: (sentBytes) => set({ sentBytes }),
      onLinked: (isLinked) => set({ status: isLinked ? 'sending' : 'broken' }),
    })
    if (location !== null) begunUploads.remove(location)
    set({ status: 'done', sentBytes: file.size })
    for (const listener of finished) listener()
  } catch (error) {
    const reason = error instanceof UploadRefused ? (error.issues[0]?.code ?? 'other') : 'other'
    set({ status: 'refused', reason })
  }
  if (running.get(key) === controller) stop(key)
}
