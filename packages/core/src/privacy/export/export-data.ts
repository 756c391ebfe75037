import type { Call, Services } from '../../kernel/index.ts'
import { beginExport } from './begin-export.ts'
import { exportContext } from './export-context.ts'
import { makeArchive } from './make-archive.ts'
import { recordExport } from './record-export.ts'

export interface DataExportFile {
  fileName: string
  /** Null: nobody knows before it is made. */
  sizeBytes: number | null
  content: AsyncGenerator<Uint8Array, void, undefined>
}

/** All that Heimdall knows of a person, as a ZIP that is made while it leaves (GDPR, articles 15 and 20). */
export async function exportData(services: Services, call: Call): Promise<DataExportFile> {
  const userId = await beginExport(services, call, 'privacy.export')
  const context = await exportContext(services, userId)
  const setSize = await recordExport(services, call, { userId, locale: context.locale })
  async function* content() {
    let sizeBytes = 0
    for await (const chunk of await makeArchive(context)) {
      // A ZIP is bytes, which the types of streams do not say.
      const bytes = chunk as Uint8Array
      sizeBytes += bytes.length
      yield bytes
    }
    // Whoever leaves before the end never comes here: what they hold is no export, and has no size.
    await setSize(sizeBytes)
  }
  return { fileName: exportFileName(context.now), sizeBytes: null, content: content() }
}

export const exportFileName = (now: Date): string => `data-export-${now.toISOString().slice(0, 10)}.zip`
