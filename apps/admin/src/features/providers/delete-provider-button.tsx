import type { IdentityProvider } from '@heimdall/contracts'
import { Button } from '@heimdall/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { DeleteDialog } from '../../components/delete-dialog.tsx'
import { useProviderChanges } from './use-provider-changes.ts'

export function DeleteProviderButton({ provider: { id, name, links } }: { provider: IdentityProvider }) {
  const t = useTranslations('providers.deleting')
  const [open, setOpen] = useState(false)
  const { remove } = useProviderChanges()
  return (
    <>
      <Button size="sm" aria-label={t('named', { name })} onClick={() => setOpen(true)}>
        {t('delete')}
      </Button>
      <DeleteDialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('title', { name })}
        description={links > 0 ? t('inUse', { count: links }) : t('text')}
        confirmLabel={t('delete')}
        remove={remove}
        send={() => remove.mutateAsync({ id })}
        done={t('done', { name })}
        onDone={() => setOpen(false)}
      />
    </>
  )
}
