import type { PositionImport } from '@heimdall/contracts'
import { BifrostLine, IconButton } from '@heimdall/ui'
import { X } from 'lucide-react'
import { useFormatter, useMessages, useTranslations } from 'use-intl'
import { isKey } from '../../../../lib/use-error-text.ts'
import type { Upload } from './import-queue.ts'

export interface UploadRowProps {
  upload: Upload
  /** What the server says of it, once it has begun. */
  running: PositionImport | undefined
  onRemove: () => void
}

export function UploadRow({ upload, running, onRemove }: UploadRowProps) {
  const t = useTranslations('trips.files.import')
  const tFailures = useTranslations('trips.files.failures')
  const { trips } = useMessages()
  const format = useFormatter()
  const { fileName, state, sent, bytes, problem } = upload
  const share = bytes === 0 ? 1 : Math.min(1, sent / bytes)
  const why = problem !== null && isKey(trips.files.failures, problem) ? problem : 'failed'
  const progress = [
    state === 'sending' && t('sending', { share: format.number(share, { style: 'percent' }) }),
    state === 'storing' && t('storing'),
    state === 'waiting' && t('waiting'),
    running && running.accepted > 0 && t('acceptedSoFar', { count: running.accepted }),
  ]
  return (
    <li className="flex items-center gap-3 border-t border-line py-3 first:border-t-0">
      <div className="min-w-0 flex-1">
        <p className="text-sm font-medium text-ink wrap-anywhere">{fileName}</p>
        {state === 'failed' ? (
          <p role="alert" className="text-xs text-danger-ink">
            {tFailures(why)}
          </p>
        ) : (
          <p className="text-xs text-muted tabular">{progress.filter(Boolean).join(' · ')}</p>
        )}
        {state === 'sending' && (
          <BifrostLine mode="progress" label={t('progressOf', { fileName })} value={share} className="mt-2" />
        )}
        {state === 'storing' && (
          <BifrostLine mode="indeterminate" label={t('progressOf', { fileName })} className="mt-2" />
        )}
      </div>
      <IconButton
        size="sm"
        label={t(state === 'failed' ? 'dismiss' : 'cancel', { fileName })}
        onClick={onRemove}
      >
        <X />
      </IconButton>
    </li>
  )
}
