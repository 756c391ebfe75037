import { z } from 'zod'

export const FilesSearch = z.object({
  /** Which folder is open; the top where none is. */
  folder: z.uuid().optional().catch(undefined),
  /** Searches all folders. */
  q: z.string().trim().min(1).max(100).optional().catch(undefined),
  order: z.literal('name').optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
  /** In the drawer. */
  file: z.uuid().optional().catch(undefined),
})
export type FilesSearch = z.infer<typeof FilesSearch>

/** Where what is added goes, as the address says: it is known before the folders are, and where they cannot be read. */
export const folderIdOf = ({ folder, q }: Pick<FilesSearch, 'folder' | 'q'>): string | null =>
  q === undefined ? (folder ?? null) : null
