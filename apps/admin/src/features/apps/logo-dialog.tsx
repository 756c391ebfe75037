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
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={t('title', { name: app.name })}
      closeLabel={tCommon('close')}
      footer={
        <Button variant="primary" onClick={onClose}>
          {t('finished')}
        </Button>
      }
    >
      <LogoFields app={app} />
    </Dialog>
  )
}

/** Mounted with the dialog, and each try forgets the one before: a failure that is shown is of the latest. */
function LogoFields({ app }: { app: OAuthApp }) {
  const t = useTranslations('apps.logo')
  const failureText = useFailureText()
  const { uploadLogo, removeLogo } = useAppMutations()
  const error = uploadLogo.error ?? removeLogo.error
  const busy = uploadLogo.isPending || removeLogo.isPending

  function upload(file: File) {
    removeLogo.reset()
    uploadLogo.mutate({ id: app.id, file })
  }
  function remove() {
    uploadLogo.reset()
    removeLogo.mutate({ id: app.id })
  }
  return (
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
            onChoose={upload}
          />
          {app.logoUrl !== null && (
            <Button variant="ghost" disabled={busy} onClick={remove}>
              {t('remove')}
            </Button>
          )}
        </div>
      </div>
      <p className="text-sm text-muted">{t('hint')}</p>
    </div>
  )
}
