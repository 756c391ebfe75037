import type { FileFolder } from '@heimdall/contracts'
import {
  Breadcrumbs,
  Button,
  Card,
  EmptyState,
  NativeSelect,
  PageHeader,
  SkeletonRows,
  Toolbar,
} from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { FolderOpen, FolderPlus, SearchX } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { DebouncedSearch } from '../../components/debounced-search.tsx'
import { Pager } from '../../components/pager.tsx'
import { QueryError } from '../../components/query-error.tsx'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { useCan } from '../session/use-me.ts'
import { FileDrawer } from './file-drawer.tsx'
import { filesOptions, filesPerPage, foldersOptions, usageOptions } from './files-options.ts'
import { folderIdOf } from './files-search.ts'
import { FilesTable } from './files-table.tsx'
import { FolderDialog } from './folder-dialog.tsx'
import { FolderMenu } from './folder-menu.tsx'
import { pathTo } from './folder-tree.ts'
import { DropZone } from './uploads/drop-zone.tsx'
import { UploadButton } from './uploads/upload-button.tsx'
import { UploadList } from './uploads/upload-list.tsx'
import { UsageText } from './usage-text.tsx'

const route = getRouteApi('/files')

export function FilesPage() {
  const t = useTranslations('files')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const mayWrite = useCan('storage:write')
  const folders = useQuery(foldersOptions)
  const all = folders.data?.folders ?? []
  const path = search.q === undefined ? pathTo(all, search.folder) : []
  const folder = path.at(-1)
  usePageTitle(folder?.name ?? t('title'))
  const [making, setMaking] = useState(false)
  const folderId = folderIdOf(search)
  return (
    <>
      <PageHeader
        title={folder?.name ?? t('title')}
        description={folder ? undefined : t('description')}
        breadcrumbs={folder && <FolderPath path={path} />}
        actions={
          <>
            {mayWrite && (
              <Button onClick={() => setMaking(true)}>
                <FolderPlus aria-hidden="true" />
                {t('folder.new')}
              </Button>
            )}
            {mayWrite && <UploadButton folderId={folderId} />}
            {folder && <FolderMenu folder={folder} />}
          </>
        }
      />
      <DropZone folderId={folderId} enabled={mayWrite}>
        {mayWrite && <UploadList folderId={folderId} />}
        <Toolbar label={t('filters')} end={<UsageText />}>
          <DebouncedSearch
            label={t('search')}
            value={search.q ?? ''}
            onChange={(q) =>
              void navigate({
                search: ({ folder: where, order }) => ({ folder: where, order, q: q || undefined }),
                replace: true,
              })
            }
            small
            className="w-72 max-sm:w-full"
          />
          <NativeSelect
            aria-label={t('order')}
            value={search.order ?? 'newest'}
            onChange={({ target }) =>
              void navigate({
                search: (before) => ({
                  ...before,
                  page: undefined,
                  order: target.value === 'name' ? 'name' : undefined,
                }),
              })
            }
          >
            <option value="newest">{t('orders.newest')}</option>
            <option value="name">{t('orders.name')}</option>
          </NativeSelect>
        </Toolbar>
        <FileList
          folders={
            search.q === undefined && (search.page ?? 1) === 1
              ? all.filter(({ parentId }) => parentId === folderId)
              : matching(all, search.q)
          }
        />
      </DropZone>
      <FileDrawer
        id={search.file}
        onClose={() =>
          void navigate({ search: (before) => ({ ...before, file: undefined }), resetScroll: false })
        }
      />
      <FolderDialog folder={making ? { parentId: folderId } : null} onClose={() => setMaking(false)} />
    </>
  )
}

const matching = (folders: readonly FileFolder[], q: string | undefined) =>
  q === undefined ? [] : folders.filter(({ name }) => name.toLowerCase().includes(q.toLowerCase()))

function FolderPath({ path }: { path: readonly FileFolder[] }) {
  const t = useTranslations('files')
  const items = path.map(({ id, name }, index) => ({
    id,
    content:
      index === path.length - 1 ? (
        name
      ) : (
        <Link to="/files" search={{ folder: id }}>
          {name}
        </Link>
      ),
  }))
  const top = { id: 'top', content: <Link to="/files">{t('title')}</Link> }
  return <Breadcrumbs label={t('breadcrumbs')} items={[top, ...items]} />
}

function FileList({ folders }: { folders: readonly FileFolder[] }) {
  const t = useTranslations('files')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const usage = useQuery(usageOptions)
  const { data, error, isPending, isFetching, isPlaceholderData, refetch } = useQuery(filesOptions(search))
  return (
    <>
      <Card className="mt-3 overflow-hidden">
        {isPending ? (
          <SkeletonRows label={t('loading')} rows={8} />
        ) : data === undefined ? (
          <QueryError title={t('failed')} error={error} onRetry={() => void refetch()} pending={isFetching} />
        ) : data.files.length + folders.length > 0 ? (
          <FilesTable
            folders={folders}
            files={data.files}
            isScanned={usage.data?.isScanned ?? false}
            busy={isPlaceholderData}
          />
        ) : search.q === undefined ? (
          <EmptyState icon={<FolderOpen />} title={t('empty')} description={t('emptyText')} />
        ) : (
          <EmptyState icon={<SearchX />} title={t('noMatch')} description={t('noMatchText')} />
        )}
      </Card>
      {data && (
        <Pager
          page={search.page ?? 1}
          limit={filesPerPage}
          total={data.total}
          onPage={(page) => void navigate({ search: (before) => ({ ...before, page }) })}
        />
      )}
    </>
  )
}
