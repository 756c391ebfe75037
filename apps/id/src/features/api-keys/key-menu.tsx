import type { ApiKey } from '@heimdall/contracts'
import { DropdownMenu, DropdownMenuItem, IconButton } from '@heimdall/ui'
import { Ellipsis, Pencil, RotateCw } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { EditKeyDialog } from './edit-key-dialog.tsx'
import { RenewKeyDialog } from './renew-key-dialog.tsx'

/** What can be done with a key that shall live on. */
export function KeyMenu({ apiKey }: { apiKey: ApiKey }) {
  const t = useTranslations('apiKeys')
  const [open, setOpen] = useState<'edit' | 'renew'>()
  const close = () => setOpen(undefined)
  return (
    <>
      <DropdownMenu
        trigger={
          <IconButton size="sm" label={t('moreNamed', { name: apiKey.name })}>
            <Ellipsis />
          </IconButton>
        }
      >
        <DropdownMenuItem icon={<Pencil />} onSelect={() => setOpen('edit')}>
          {t('edit')}
        </DropdownMenuItem>
        <DropdownMenuItem icon={<RotateCw />} onSelect={() => setOpen('renew')}>
          {t('renew')}
        </DropdownMenuItem>
      </DropdownMenu>
      <EditKeyDialog apiKey={apiKey} open={open === 'edit'} onClose={close} />
      <RenewKeyDialog apiKey={apiKey} open={open === 'renew'} onClose={close} />
    </>
  )
}
