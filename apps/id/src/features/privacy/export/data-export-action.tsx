import type { DataExportJob } from '@heimdall/contracts'
import { Button, useToast } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { errorData } from '../../../lib/api-error.ts'
import { useErrorText } from '../../../lib/use-error-text.ts'
import { useDataExport } from './use-data-export.ts'

export interface DataExportActionProps {
  state: { isLarge: boolean; job: DataExportJob | null }
  isBeingMade: boolean
}

/** The one thing to do next: take it, have it made, or wait. */
export function DataExportAction({ state: { isLarge, job }, isBeingMade }: DataExportActionProps) {
  const t = useTranslations('privacy.export')
  const { toast } = useToast()
  const errorText = useErrorText()
  const { request, download } = useDataExport()
  function onError(error: unknown) {
    // Another window was faster: this one shows its progress by now.
    if (errorData(error)?.code === 'CONFLICT') return
    toast({ tone: 'danger', ...toastOf(errorText(error)) })
  }
  const readyId = job?.state === 'ready' ? job.id : undefined

  if (readyId !== undefined) {
    return (
      <>
        <Button loading={request.isPending} onClick={() => request.mutate({}, { onError })}>
          {t('again')}
        </Button>
        <Button
          variant="primary"
          loading={download.isPending}
          onClick={() =>
            download.mutate(
              { jobId: readyId },
              { onError, onSuccess: () => toast({ tone: 'success', title: t('started') }) },
            )
          }
        >
          {t('fetch')}
        </Button>
      </>
    )
  }
  if (isLarge) {
    return (
      <Button
        variant="primary"
        disabled={isBeingMade}
        loading={request.isPending}
        onClick={() => request.mutate({}, { onError })}
      >
        {t('make')}
      </Button>
    )
  }
  return (
    <Button
      variant="primary"
      loading={download.isPending}
      onClick={() =>
        download.mutate({}, { onError, onSuccess: () => toast({ tone: 'success', title: t('started') }) })
      }
    >
      {t('download')}
    </Button>
  )
}

const toastOf = ({ title, detail }: { title: string; detail?: string }) => ({
  title,
  ...(detail === undefined ? {} : { description: detail }),
})
