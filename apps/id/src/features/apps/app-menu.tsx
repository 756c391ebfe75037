import type { OAuthApp } from '@heimdall/contracts'
import { DropdownMenu, DropdownMenuItem, IconButton } from '@heimdall/ui'
import { useNavigate } from '@tanstack/react-router'
import { Ellipsis, History, Image, Pencil, RotateCw, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { DeleteAppDialog } from './delete-app-dialog.tsx'
import { EditAppDialog } from './edit-app-dialog.tsx'
import { LogoDialog } from './logo-dialog.tsx'
import { NewSecretDialog } from './new-secret-dialog.tsx'

export function AppMenu({ app }: { app: OAuthApp }) {
  const t = useTranslations('apps')
  const tActs = useTranslations('appActs')
  const navigate = useNavigate({ from: '/apps' })
  const [open, setOpen] = useState<'edit' | 'logo' | 'secret' | 'delete'>()
  const close = () => setOpen(undefined)
  return (
    <>
      <DropdownMenu
        trigger={
          <IconButton size="sm" label={t('moreNamed', { name: app.name })}>
            <Ellipsis />
          </IconButton>
        }
      >
        <DropdownMenuItem icon={<Pencil />} onSelect={() => setOpen('edit')}>
          {t('edit')}
        </DropdownMenuItem>
        <DropdownMenuItem icon={<Image />} onSelect={() => setOpen('logo')}>
          {t('logo')}
        </DropdownMenuItem>
        <DropdownMenuItem
          icon={<History />}
          onSelect={() => void navigate({ search: { acts: app.id }, resetScroll: false })}
        >
          {tActs('open')}
        </DropdownMenuItem>
        {app.type === 'confidential' && app.jwks === null && (
          <DropdownMenuItem icon={<RotateCw />} onSelect={() => setOpen('secret')}>
            {t('newSecret')}
          </DropdownMenuItem>
        )}
        <DropdownMenuItem icon={<Trash2 />} onSelect={() => setOpen('delete')}>
          {t('delete')}
        </DropdownMenuItem>
      </DropdownMenu>
      <EditAppDialog app={app} open={open === 'edit'} onClose={close} />
      <LogoDialog app={app} open={open === 'logo'} onClose={close} />
      <NewSecretDialog app={app} open={open === 'secret'} onClose={close} />
      <DeleteAppDialog app={app} open={open === 'delete'} onClose={close} />
    </>
  )
}
