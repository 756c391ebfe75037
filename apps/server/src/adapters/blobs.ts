import { join } from 'node:path'
import type { BlobStore } from '@heimdall/core'
import type { Config } from '../config.ts'
import { createFolderBlobs } from './blobs-folder.ts'
import { systemClock } from './system.ts'

type BlobConfig = Pick<Config, 'blobDir' | 'dataDir'>

/** The place for blobs that the configuration asks for. */
export async function createBlobStore({ blobDir, dataDir }: BlobConfig): Promise<BlobStore> {
  return createFolderBlobs({ folder: blobDir ?? join(dataDir, 'blobs'), clock: systemClock })
}
