import { join } from 'node:path'
import type { BlobStore } from '@heimdall/core'
import type { Config } from '../config.ts'
import { createFolderBlobs } from './blobs-folder.ts'
import { systemClock } from './system.ts'

type BlobConfig = Pick<Config, 'blobDir' | 'dataDir' | 's3'>

/** The place for blobs that the configuration asks for. */
export async function createBlobStore({ blobDir, dataDir, s3 }: BlobConfig): Promise<BlobStore> {
  if (s3 === null) return createFolderBlobs({ folder: blobDir ?? join(dataDir, 'blobs'), clock: systemClock })
  // Its client is loaded only where it is needed.
  const { createS3Blobs } = await import('./blobs-s3.ts')
  return createS3Blobs(s3)
}
