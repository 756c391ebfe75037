import type { LinkedAccount } from '@heimdall/contracts'
import { Button, ConfirmDialog, useToast } from '@heimdall/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorText } from '../../lib/use-error-text.ts'
import { useUnlink } from './use-unlink.ts'

export function UnlinkButton({ link, name }: { link: LinkedAccount; name: string }) {
  const t = useTranslations()
  const { toast } = useToast()
  const errorText = useErrorText()
  const [open, setOpen] = useState(false)
  const unlink = useUnlink()
  const words = { name, provider: link.provider.name }

  function confirm() {
    unlink.mutate(
      { id: link.id },
      {
        onSuccess: () => {
          setOpen(false)
          toast({ tone: 'success', title: t('links.unlinked', words) })
        },
      },
    )
  }
  return (
    <>
      <Button size="sm" aria-label={t('links.unlinkNamed', words)} onClick={() => setOpen(true)}>
        {t('links.unlink')}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={(next) => {
          setOpen(next)
          unlink.reset()
        }}
        title={t('links.unlinkTitle', words)}
        description={t('links.unlinkText', words)}
        confirmLabel={t('links.unlink')}
        cancelLabel={t('common.cancel')}
        onConfirm={confirm}
        pending={unlink.isPending}
        error={unlink.error && errorText(unlink.error).title}
      />
    </>
  )
}
