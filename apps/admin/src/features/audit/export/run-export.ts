import { rowCounter } from './count-rows.ts'
import type { ExportFormat } from './export-url.ts'
import type { FileSink } from './file-sink.ts'

export interface ExportProgress {
  rows: number
  bytes: number
  /** As the server counted when it began; null where counting would have taken too long. */
  total: number | null
}

/** The server broke off without an error that HTTP could tell. */
export class IncompleteExport extends Error {
  readonly progress: ExportProgress
  constructor(progress: ExportProgress) {
    super('The export ended early')
    this.progress = progress
  }
}

/** Downloads into the sink, and throws unless everything arrived; what came until then is discarded. */
export async function runExport(
  url: string,
  format: ExportFormat,
  sink: FileSink,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (progress: ExportProgress) => void },
): Promise<ExportProgress> {
  try {
    const answer = await fetch(url, { signal })
    if (!answer.ok || !answer.body) throw await failureOf(answer)
    const header = answer.headers.get('x-heimdall-total') ?? ''
    const total = /^\d+$/.test(header) ? Number(header) : null
    const countRows = rowCounter(format)
    let progress: ExportProgress = { rows: 0, bytes: 0, total }
    const reader = answer.body.getReader()
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      await sink.write(next.value)
      progress = { rows: countRows(next.value), bytes: progress.bytes + next.value.length, total }
      onProgress(progress)
    }
    if (total !== null && progress.rows < total) throw new IncompleteExport(progress)
    await sink.close()
    return progress
  } catch (error) {
    await sink.abort()
    throw error
  }
}

/** In the shape that `readError` knows from tRPC. */
async function failureOf(answer: Response): Promise<unknown> {
  const body: unknown = await answer.json().catch(() => null)
  return body !== null && typeof body === 'object' && 'error' in body ? { data: body.error } : answer
}
