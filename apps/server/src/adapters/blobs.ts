import { join } from 'node:path'
import type { BlobStore } from '@heimdall/core'
import type { Config } from '../config.ts'
import { prepareDataDir } from '../data-dir.ts'
import { createFolderBlobs } from './blobs-folder.ts'
import type { S3BlobsOptions } from './blobs-s3.ts'
import { systemClock } from './system.ts'

type BlobConfig = Pick<Config, 'blobDir' | 'dataDir' | 's3'>

/** The place for blobs that the configuration asks for. */
export async function createBlobStore(config: BlobConfig, options?: S3BlobsOptions): Promise<BlobStore> {
  const { s3 } = config
  if (s3 === null) {
    const { blobDir, dataDir } = config
    await (blobDir === null ? prepareDataDir(dataDir) : prepareDataDir(blobDir, 'BLOB_DIR'))
    return createFolderBlobs({ folder: blobFolderOf(config), clock: systemClock })
  }
  // Its client is loaded only where it is needed.
  const { createS3Blobs } = await import('./blobs-s3.ts')
  return createS3Blobs(s3, options)
}

/** Where they lie when there is no S3. */
export const blobFolderOf = ({ blobDir, dataDir }: Omit<BlobConfig, 's3'>): string =>
  blobDir ?? join(dataDir, 'blobs')
