import { keepPreviousData } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'
import type { FilesSearch } from './files-search.ts'

export const filesPerPage = 25
/** A file that is still looked at becomes ready by itself. */
const processedMs = 1_000
const listEveryMs = 15_000

export const filesOptions = ({ folder, q, order, page }: FilesSearch) =>
  trpc.files.list.queryOptions(
    {
      folderId: q === undefined ? folder : undefined,
      scope: q === undefined ? 'folder' : 'all',
      q,
      order: order ?? 'newest',
      page: page ?? 1,
      limit: filesPerPage,
    },
    {
      placeholderData: keepPreviousData,
      refetchInterval: ({ state }) =>
        state.data?.files.some((file) => file.state === 'processing') ? processedMs : listEveryMs,
    },
  )

export const fileOptions = (id: string) =>
  trpc.files.get.queryOptions(
    { id },
    { refetchInterval: ({ state }) => (state.data?.state === 'processing' ? processedMs : false) },
  )

export const foldersOptions = trpc.fileFolders.list.queryOptions({})
export const usageOptions = trpc.files.usage.queryOptions({})
export const uploadsOptions = trpc.files.listUploads.queryOptions({})
export const linksOptions = (id: string) => trpc.files.listLinks.queryOptions({ id })
