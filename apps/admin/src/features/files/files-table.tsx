import type { FileFolder, StoredFile } from '@heimdall/contracts'
import { cx, Table, TBody, THead, THeaderCell } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { FileRow, fileColumns } from './file-row.tsx'
import { FolderRow } from './folder-row.tsx'

export interface FilesTableProps {
  folders: readonly FileFolder[]
  files: readonly StoredFile[]
  isScanned: boolean
  busy: boolean
}

/** Folders first, as file managers have them. */
export function FilesTable({ folders, files, isScanned, busy }: FilesTableProps) {
  const t = useTranslations('files')
  return (
    <Table label={t('title')} aria-busy={busy} className={cx('transition-opacity', busy && 'opacity-60')}>
      <THead>
        <tr>
          <THeaderCell>{t('columns.name')}</THeaderCell>
          <THeaderCell className={fileColumns.size}>{t('columns.size')}</THeaderCell>
          <THeaderCell className={fileColumns.by}>{t('columns.by')}</THeaderCell>
          <THeaderCell className={fileColumns.at}>{t('columns.at')}</THeaderCell>
        </tr>
      </THead>
      <TBody>
        {folders.map((folder) => (
          <FolderRow key={folder.id} folder={folder} />
        ))}
        {files.map((file) => (
          <FileRow key={file.id} file={file} isScanned={isScanned} />
        ))}
      </TBody>
    </Table>
  )
}
