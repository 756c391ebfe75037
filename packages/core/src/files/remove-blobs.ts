import type { Services } from '../kernel/index.ts'
import { contentKey, partsOf, thumbnailKey } from './blob-keys.ts'

/** After the rows are gone. What fails here, or dies before it, `tidyFiles` finds. */
export function removeFileBlobs(services: Services, fileId: string): void {
  forget(services, async () => {
    await services.blobs.remove([contentKey(fileId), thumbnailKey(fileId)])
    await removeParts(services, fileId)
  })
}

export function removeUploadBlobs(services: Services, uploadId: string): void {
  forget(services, () => removeParts(services, uploadId))
}

async function removeParts({ blobs }: Services, uploadId: string): Promise<void> {
  for (;;) {
    const keys = await blobs.list(partsOf(uploadId))
    if (keys.length === 0) return
    await blobs.remove(keys)
  }
}

function forget({ log }: Services, work: () => Promise<void>): void {
  work().catch((error: unknown) => log.warn({ err: error }, 'Blobs of a file will be removed later'))
}
