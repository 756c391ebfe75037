import { permissionsForOwnKeys } from '@heimdall/contracts'
import { Button, PageHeader } from '@heimdall/ui'
import { useNavigate } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useMe } from '../account/use-me.ts'
import { ApiKeyList } from './api-key-list.tsx'
import { CreateKeyDialog } from './create-key-dialog.tsx'

export function ApiKeysPage({ creating }: { creating: boolean }) {
  const t = useTranslations()
  const navigate = useNavigate({ from: '/api-keys' })
  const { permissions } = useMe()
  const create = (open: boolean) =>
    navigate({ search: { new: open || undefined }, replace: !open, resetScroll: false })
  const button = (
    <Button variant="primary" onClick={() => create(true)}>
      <Plus aria-hidden="true" />
      {t('apiKeys.create')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('titles.apiKeys')} description={t('apiKeys.description')} actions={button} />
      <ApiKeyList />
      <CreateKeyDialog
        open={creating}
        onOpenChange={create}
        permissions={permissionsForOwnKeys(permissions)}
      />
    </>
  )
}
