import { startWorker } from './start-worker.ts'
import { readTileSettings } from './tile-settings.ts'
import { askForWorld } from './world-data.ts'

/** For pages that are about to show a map of some town or country: what it needs comes while they learn of which. */
export function prepareMap(): void {
  startWorker()
  void readTileSettings()
  for (const detail of ['coarse', 'fine'] as const) askForWorld(detail)
}
