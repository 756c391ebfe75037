import { Avatar, Button, Dialog, PictureButton } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { FormFailure } from '../../components/form-failure.tsx'
import { lastError } from '../../lib/last-error.ts'
import type { AppDialogProps } from './edit-app-dialog.tsx'
import { useAppLogo } from './use-app-logo.ts'

/** Each change counts at once, so there is nothing to save. */
export function LogoDialog({ app, open, onClose }: AppDialogProps) {
  const t = useTranslations('apps')
  const tCommon = useTranslations('common')
  const { upload, remove } = useAppLogo(app.id)
  const busy = upload.isPending || remove.isPending

  function close() {
    upload.reset()
    remove.reset()
    onClose()
  }
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && close()}
      title={t('logoTitle', { name: app.name })}
      closeLabel={tCommon('close')}
      footer={
        <Button variant="primary" onClick={close}>
          {tCommon('done')}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <FormFailure error={lastError(upload, remove)} />
        <div className="flex flex-wrap items-center gap-4">
          <Avatar name={app.name} seed={app.clientId} src={app.logoUrl ?? undefined} size="xl" />
          <div className="flex min-w-0 flex-1 flex-wrap gap-2">
            <PictureButton
              label={t('uploadLogo')}
              fieldLabel={t('chooseLogo')}
              loading={upload.isPending}
              disabled={busy}
              onChoose={(file) => upload.mutate(file)}
            />
            {app.logoUrl !== null && (
              <Button variant="ghost" disabled={busy} onClick={() => remove.mutate({ id: app.id })}>
                {t('removeLogo')}
              </Button>
            )}
          </div>
        </div>
        <p className="text-sm text-muted">{t('logoHint')}</p>
      </div>
    </Dialog>
  )
}
