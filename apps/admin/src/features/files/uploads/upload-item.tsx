import { IconButton } from '@heimdall/ui'
import { Pause, Play, X } from 'lucide-react'
import { useFormatter, useTranslations } from 'use-intl'
import { useIssueText } from '../../../lib/use-issue-text.ts'
import { useFileChanges } from '../use-file-changes.ts'
import { useSizeText } from '../use-size-text.ts'
import { type Upload, uploadQueue } from './upload-queue.ts'

/** One file on its way. */
export function UploadItem({ upload }: { upload: Upload }) {
  const t = useTranslations('files.uploads')
  const format = useFormatter()
  const issueText = useIssueText()
  const sizeText = useSizeText()
  const { cancelUpload } = useFileChanges()
  const { key, file, status, sentBytes, location, reason } = upload
  const share = file.size === 0 ? 1 : sentBytes / file.size
  const isOver = status === 'done' || status === 'refused'
  function remove() {
    uploadQueue.remove(key)
    const id = location?.split('/').at(-1)
    if (id !== undefined && status !== 'done') cancelUpload.mutate({ id })
  }
  return (
    <li className="flex items-center gap-3 px-4 py-2.5">
      <div className="min-w-0 flex-1">
        <div className="flex items-baseline justify-between gap-3 text-sm">
          <span className="truncate font-medium">{file.name}</span>
          <span className="shrink-0 text-xs text-muted tabular">{sizeText(file.size)}</span>
        </div>
        {!isOver && (
          <progress
            aria-label={t('progress', { name: file.name })}
            value={share}
            max={1}
            className="my-1 block h-1.5 w-full overflow-hidden rounded-full bg-sunken accent-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent"
          />
        )}
        <p
          role="status"
          className={status === 'refused' ? 'text-xs text-danger-ink' : 'text-xs text-muted tabular'}
        >
          {reason !== null && status === 'refused' ? issueText(reason) : t(`statuses.${status}`)}
          {!isOver && ` · ${format.number(share, { style: 'percent' })}`}
        </p>
      </div>
      <div className="flex shrink-0 items-center">
        {(status === 'sending' || status === 'broken' || status === 'waiting') && (
          <IconButton
            label={t('pause', { name: file.name })}
            size="sm"
            onClick={() => uploadQueue.pause(key)}
          >
            <Pause aria-hidden="true" />
          </IconButton>
        )}
        {status === 'paused' && (
          <IconButton
            label={t('resume', { name: file.name })}
            size="sm"
            onClick={() => uploadQueue.resume(key)}
          >
            <Play aria-hidden="true" />
          </IconButton>
        )}
        <IconButton label={t(isOver ? 'dismiss' : 'cancel', { name: file.name })} size="sm" onClick={remove}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
    </li>
  )
}
