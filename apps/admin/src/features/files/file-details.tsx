import type { StoredFile } from '@heimdall/contracts'
import { Alert, Button, DescriptionList, RelativeTime } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { Download, PenLine, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { CopyText } from '../../components/copy-text.tsx'
import { useCan } from '../session/use-me.ts'
import { DeleteFileDialog } from './delete-file-dialog.tsx'
import { EditFileDialog } from './edit-file-dialog.tsx'
import { downloadAddress } from './file-address.ts'
import { FileLinks } from './file-links.tsx'
import { FilePreview } from './file-preview.tsx'
import { foldersOptions } from './files-options.ts'
import { pathTo } from './folder-tree.ts'
import { useIsStuck } from './use-is-stuck.ts'
import { useSizeText } from './use-size-text.ts'

export function FileDetails({ file, onGone }: { file: StoredFile; onGone: () => void }) {
  const t = useTranslations('files')
  const isStuck = useIsStuck(file)
  const [mayDownload, mayEdit, mayDelete] = [
    useCan('storage:download'),
    useCan('storage:edit'),
    useCan('storage:delete'),
  ]
  const [open, setOpen] = useState<'edit' | 'delete' | null>(null)
  return (
    <div className="flex flex-col gap-6">
      {file.state === 'processing' &&
        (isStuck ? (
          <Alert tone="warning" title={t('stuck')} />
        ) : (
          <Alert tone="info" title={t('processing')} />
        ))}
      {file.state === 'infected' && (
        <Alert tone="danger" title={t('infected', { threat: file.threat ?? '' })} />
      )}
      {mayDownload && file.state === 'ready' && <FilePreview file={file} />}
      <div className="flex flex-wrap gap-2">
        {mayDownload && file.state === 'ready' && (
          <Button asChild variant="primary" size="sm">
            <a href={downloadAddress(file.id)} download>
              <Download aria-hidden="true" />
              {t('download')}
            </a>
          </Button>
        )}
        {mayEdit && (
          <Button size="sm" onClick={() => setOpen('edit')}>
            <PenLine aria-hidden="true" />
            {t('edit')}
          </Button>
        )}
        {mayDelete && (
          <Button size="sm" onClick={() => setOpen('delete')}>
            <Trash2 aria-hidden="true" />
            {t('delete')}
          </Button>
        )}
      </div>
      <FileFacts file={file} />
      {mayDownload && file.state !== 'infected' && <FileLinks file={file} />}
      <EditFileDialog file={file} open={open === 'edit'} onClose={() => setOpen(null)} />
      <DeleteFileDialog file={file} open={open === 'delete'} onClose={() => setOpen(null)} onGone={onGone} />
    </div>
  )
}

function FileFacts({ file }: { file: StoredFile }) {
  const t = useTranslations('files')
  const locale = useLocale()
  const sizeText = useSizeText()
  const { data } = useQuery(foldersOptions)
  const path = pathTo(data?.folders ?? [], file.folderId).map(({ name }) => name)
  const items = [
    file.description !== null && { term: t('descriptionField'), value: file.description },
    { term: t('place'), value: path.length === 0 ? t('top') : path.join(' / ') },
    { term: t('columns.size'), value: sizeText(file.sizeBytes) },
    { term: t('mediaType'), value: <span className="font-mono text-xs">{file.mediaType}</span> },
    { term: t('scan'), value: t(`scans.${file.scan ?? 'waiting'}`) },
    { term: t('columns.by'), value: file.uploadedBy?.username ?? t('system') },
    { term: t('columns.at'), value: <RelativeTime exact date={file.createdAt} locale={locale} /> },
    file.sha256 !== null && {
      term: 'SHA-256',
      value: <CopyText value={file.sha256} label={t('copyHash')} />,
    },
  ]
  return <DescriptionList items={items.filter((item) => item !== false)} />
}
