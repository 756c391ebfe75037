import { useEffect, useRef, useState } from 'react'
import type { AuditFilters } from '../audit-search.ts'
import { type ExportFormat, exportName, exportUrl } from './export-url.ts'
import { downloadedFile, pickedFile } from './file-sink.ts'
import { type ExportProgress, runExport } from './run-export.ts'

export type ExportState =
  | { step: 'ready' }
  | { step: 'running'; progress: ExportProgress | null }
  | { step: 'done'; progress: ExportProgress; name: string }
  | { step: 'failed'; error: unknown }

const isAbort = (error: unknown) => error instanceof DOMException && error.name === 'AbortError'
/** More often nobody can read along. */
const showMs = 100

export function useExport(filters: AuditFilters) {
  const [state, setState] = useState<ExportState>({ step: 'ready' })
  const running = useRef<AbortController>(undefined)
  // Who leaves the page does not want the file any more; a direct download goes on.
  useEffect(() => () => running.current?.abort(), [])

  async function start(format: ExportFormat, isLarge: boolean) {
    const controller = new AbortController()
    running.current = controller
    const now = new Date()
    const name = exportName(format, now)
    let shownAt = Number.NEGATIVE_INFINITY
    try {
      const sink = isLarge ? await pickedFile(name) : downloadedFile(name)
      setState({ step: 'running', progress: null })
      const progress = await runExport(exportUrl(filters, format, now), format, sink, {
        signal: controller.signal,
        onProgress(next) {
          if (performance.now() - shownAt < showMs) return
          shownAt = performance.now()
          setState({ step: 'running', progress: next })
        },
      })
      setState({ step: 'done', progress, name: sink.name })
    } catch (error) {
      setState(isAbort(error) ? { step: 'ready' } : { step: 'failed', error })
    }
  }
  return {
    state,
    start,
    cancel: () => running.current?.abort(),
    reset: () => setState({ step: 'ready' }),
  }
}
