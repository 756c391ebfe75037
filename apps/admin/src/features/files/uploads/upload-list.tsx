import { Card } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { uploadsOptions } from '../files-options.ts'
import { addressOf } from './tus-client.ts'
import { UnfinishedItem } from './unfinished-item.tsx'
import { UploadItem } from './upload-item.tsx'
import { useUploads } from './use-uploads.ts'

/** What is on its way from here, and what stopped half-way in another visit. Nothing where there is neither. */
export function UploadList({ folderId }: { folderId: string | null }) {
  const t = useTranslations('files.uploads')
  const uploads = useUploads()
  const { data } = useQuery(uploadsOptions)
  const here = new Set(uploads.map(({ location }) => location))
  const unfinished = (data?.uploads ?? []).filter(
    (upload) => !here.has(addressOf(upload.id)) && upload.folderId === folderId,
  )
  if (uploads.length + unfinished.length === 0) return null
  return (
    <Card className="mb-4 overflow-hidden">
      <ul aria-label={t('title')} className="max-h-80 divide-y divide-line overflow-y-auto">
        {uploads.map((upload) => (
          <UploadItem key={upload.key} upload={upload} />
        ))}
        {unfinished.map((upload) => (
          <UnfinishedItem key={upload.id} upload={upload} />
        ))}
      </ul>
    </Card>
  )
}
