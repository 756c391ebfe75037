import { createFileRoute } from '@tanstack/react-router'
import { filesOptions, foldersOptions } from '../features/files/files-options.ts'
import { FilesPage } from '../features/files/files-page.tsx'
import { FilesSearch } from '../features/files/files-search.ts'
import { requirePage } from '../features/session/page-access.ts'

export const Route = createFileRoute('/files')({
  validateSearch: FilesSearch,
  beforeLoad: ({ context: { me } }) => requirePage(me, 'files'),
  loaderDeps: ({ search: { file: _, ...search } }) => search,
  loader: ({ context: { queryClient }, deps }) => {
    void queryClient.prefetchQuery(foldersOptions)
    void queryClient.prefetchQuery(filesOptions(deps))
  },
  component: FilesPage,
})
