import { ConfirmDialog, useToast } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { SecondFactorPreview } from '../roles/second-factor-preview.tsx'
import { allWithoutFactorOptions } from './settings-options.ts'
import { useUpdateSetting } from './use-update-setting.ts'

/** Before every account needs a second factor: who has none. */
export function RequireFactorDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations('settings.requireFactor')
  const tSettings = useTranslations('settings')
  const tCommon = useTranslations('common')
  const failureText = useFailureText()
  const { toast } = useToast()
  const { mutate, isPending, error, reset } = useUpdateSetting()
  const preview = useQuery({ ...allWithoutFactorOptions, enabled: open })

  function close() {
    reset()
    onClose()
  }
  function confirm() {
    const onSuccess = () => {
      close()
      toast({ tone: 'success', title: tSettings('saved') })
    }
    mutate({ key: 'two_factor_required', value: true }, { onSuccess })
  }
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => !next && close()}
      title={t('title')}
      description={t('description')}
      confirmLabel={t('confirm')}
      cancelLabel={tCommon('cancel')}
      onConfirm={confirm}
      pending={isPending}
      error={error && failureText(error)}
    >
      <SecondFactorPreview data={preview.data} error={preview.error} />
    </ConfirmDialog>
  )
}
