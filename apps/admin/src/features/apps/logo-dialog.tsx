import type { OAuthApp } from '@heimdall/contracts'
import { Avatar, Button, Dialog, FormError, PictureButton } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { useAppMutations } from './use-app-mutations.ts'

export interface LogoDialogProps {
  app: OAuthApp
  open: boolean
  onClose: () => void
}

/** Of an app that belongs to the platform. Each change counts at once, so there is nothing to save. */
export function LogoDialog({ app, open, onClose }: LogoDialogProps) {
  const t = useTranslations('apps.logo')
  const tCommon = useTranslations('common')
  const failureText = useFailureText()
  const { uploadLogo, removeLogo } = useAppMutations()
  const error = uploadLogo.error ?? removeLogo.error
  const busy = uploadLogo.isPending || removeLogo.isPending

  function close() {
    uploadLogo.reset()
    removeLogo.reset()
    onClose()
  }
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && close()}
      title={t('title', { name: app.name })}
      closeLabel={tCommon('close')}
      footer={
        <Button variant="primary" onClick={close}>
          {t('finished')}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <FormError title={error && failureText(error)} />
        <div className="flex flex-wrap items-center gap-4">
          <Avatar name={app.name} seed={app.clientId} src={app.logoUrl ?? undefined} size="xl" />
          <div className="flex min-w-0 flex-1 flex-wrap gap-2">
            <PictureButton
              label={t('upload')}
              fieldLabel={t('choose')}
              loading={uploadLogo.isPending}
              disabled={busy}
              onChoose={(file) => uploadLogo.mutate({ id: app.id, file })}
            />
            {app.logoUrl !== null && (
              <Button variant="ghost" disabled={busy} onClick={() => removeLogo.mutate({ id: app.id })}>
                {t('remove')}
              </Button>
            )}
          </div>
        </div>
        <p className="text-sm text-muted">{t('hint')}</p>
      </div>
    </Dialog>
  )
}
