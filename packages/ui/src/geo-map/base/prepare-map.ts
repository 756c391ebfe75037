import { startWorker } from './start-worker.ts'
import { readTileSettings } from './tile-settings.ts'
import { loadWorld } from './world-data.ts'

/** For pages that are about to show a map of some town or country: what it needs comes while they learn of which. */
export function prepareMap(): void {
  startWorker()
  void readTileSettings()
  // What fails here fails again where it is shown.
  for (const detail of ['coarse', 'fine'] as const) void loadWorld(detail).catch(() => undefined)
}
