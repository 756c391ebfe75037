import type { IdentityProvider } from '@heimdall/contracts'
import { Button, ConfirmDialog, useToast } from '@heimdall/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { useProviderChanges } from './use-provider-changes.ts'

export function DeleteProviderButton({ provider: { id, name, links } }: { provider: IdentityProvider }) {
  const t = useTranslations('providers.deleting')
  const tCommon = useTranslations('common')
  const { toast } = useToast()
  const failureText = useFailureText()
  const [open, setOpen] = useState(false)
  const { remove } = useProviderChanges()

  function confirm() {
    remove.mutate(
      { id },
      {
        onSuccess: () => {
          setOpen(false)
          toast({ tone: 'success', title: t('done', { name }) })
        },
      },
    )
  }
  return (
    <>
      <Button size="sm" aria-label={t('named', { name })} onClick={() => setOpen(true)}>
        {t('delete')}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={(next) => {
          setOpen(next)
          remove.reset()
        }}
        title={t('title', { name })}
        description={links > 0 ? t('inUse', { count: links }) : t('text')}
        confirmLabel={t('delete')}
        cancelLabel={tCommon('cancel')}
        onConfirm={confirm}
        pending={remove.isPending}
        error={remove.error && failureText(remove.error)}
      />
    </>
  )
}
