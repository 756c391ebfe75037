import { prewarm, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'

/** Starts MapLibre's worker, which stays for the next map. */
export function startWorker(): void {
  setWorkerUrl(workerUrl)
  prewarm()
}
