/** A file in memory that all threads can read at the same place. */
export interface SharedFile {
  path: string
  bytes: SharedArrayBuffer
}

/** The files of a reader: one, or one per address family. */
export type SharedGeo = readonly SharedFile[]
