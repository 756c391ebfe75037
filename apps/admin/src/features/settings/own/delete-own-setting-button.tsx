import { Button } from '@heimdall/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { DeleteDialog } from '../../../components/delete-dialog.tsx'
import { useOwnSettingChanges } from './use-own-setting-changes.ts'

export function DeleteOwnSettingButton({ settingKey: key }: { settingKey: string }) {
  const t = useTranslations('settings.own.deleting')
  const [open, setOpen] = useState(false)
  const { remove } = useOwnSettingChanges()
  return (
    <>
      <Button size="sm" aria-label={t('named', { key })} onClick={() => setOpen(true)}>
        {t('delete')}
      </Button>
      <DeleteDialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('title', { key })}
        description={t('text')}
        confirmLabel={t('delete')}
        remove={remove}
        send={() => remove.mutateAsync({ key })}
        done={t('done', { key })}
        onDone={() => setOpen(false)}
      />
    </>
  )
}
