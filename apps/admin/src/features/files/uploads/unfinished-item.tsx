import type { FileUpload } from '@heimdall/contracts'
import { FormError, IconButton } from '@heimdall/ui'
import { X } from 'lucide-react'
import { useFormatter, useTranslations } from 'use-intl'
import { useFailureText } from '../../../lib/use-failure-text.ts'
import { useFileChanges } from '../use-file-changes.ts'
import { begunUploads } from './begun-uploads.ts'
import { addressOf } from './tus-client.ts'

/** An upload of another visit: this browser has to be given the file once more to go on. */
export function UnfinishedItem({ upload }: { upload: FileUpload }) {
  const t = useTranslations('files.uploads')
  const format = useFormatter()
  const failureText = useFailureText()
  const { cancelUpload } = useFileChanges()
  const { id, name, receivedBytes, sizeBytes } = upload
  const share = sizeBytes === 0 ? 1 : receivedBytes / sizeBytes
  return (
    <li className="flex items-center gap-3 px-4 py-2.5">
      <div className="min-w-0 flex-1">
        <p className="truncate text-sm font-medium">{name}</p>
        <p className="text-xs text-muted">
          {t(begunUploads.isKnown(addressOf(id)) ? 'unfinished' : 'elsewhere', {
            share: format.number(share, { style: 'percent' }),
          })}
        </p>
        <FormError title={cancelUpload.error && failureText(cancelUpload.error)} />
      </div>
      <IconButton label={t('cancel', { name })} size="sm" onClick={() => cancelUpload.mutate({ id })}>
        <X aria-hidden="true" />
      </IconButton>
    </li>
  )
}
