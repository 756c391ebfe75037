import { Button, ConfirmDialog, useToast } from '@heimdall/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useFailureText } from '../../../lib/use-failure-text.ts'
import { useOwnSettingChanges } from './use-own-setting-changes.ts'

export function DeleteOwnSettingButton({ settingKey: key }: { settingKey: string }) {
  const t = useTranslations('settings.own.deleting')
  const tCommon = useTranslations('common')
  const { toast } = useToast()
  const failureText = useFailureText()
  const [open, setOpen] = useState(false)
  const { remove } = useOwnSettingChanges()
  return (
    <>
      <Button size="sm" aria-label={t('named', { key })} onClick={() => setOpen(true)}>
        {t('delete')}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={(next) => {
          setOpen(next)
          remove.reset()
        }}
        title={t('title', { key })}
        description={t('text')}
        confirmLabel={t('delete')}
        cancelLabel={tCommon('cancel')}
        onConfirm={() =>
          // By its promise: the row is gone before a callback of the call would run.
          void remove.mutateAsync({ key }).then(
            () => toast({ tone: 'success', title: t('done', { key }) }),
            // The dialog says why.
            () => undefined,
          )
        }
        pending={remove.isPending}
        error={remove.error && failureText(remove.error)}
      />
    </>
  )
}
