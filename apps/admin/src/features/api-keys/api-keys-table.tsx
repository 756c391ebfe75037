import type { ApiKey } from '@heimdall/contracts'
import { cx, Table, TBody, THead, THeaderCell } from '@heimdall/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ApiKeyRow, type KeyAct } from './api-key-row.tsx'
import { EditKeyDialog } from './edit-key-dialog.tsx'
import { keyColumns } from './key-columns.ts'
import { RenewKeyDialog } from './renew-key-dialog.tsx'
import { RevokeKeyDialog } from './revoke-key-dialog.tsx'

export function ApiKeysTable({ apiKeys, busy }: { apiKeys: readonly ApiKey[]; busy: boolean }) {
  const t = useTranslations('apiKeys')
  const [acting, setActing] = useState<{ apiKey: ApiKey; act: KeyAct }>()
  const chosen = (act: KeyAct) => (acting?.act === act ? acting.apiKey : undefined)
  const close = () => setActing(undefined)
  return (
    <>
      <Table label={t('title')} aria-busy={busy} className={cx('transition-opacity', busy && 'opacity-60')}>
        <THead>
          <tr>
            <THeaderCell>{t('columns.name')}</THeaderCell>
            <THeaderCell className={keyColumns.owner}>{t('columns.owner')}</THeaderCell>
            <THeaderCell className={keyColumns.permissions}>{t('columns.permissions')}</THeaderCell>
            <THeaderCell className={keyColumns.state}>{t('columns.state')}</THeaderCell>
            <THeaderCell className={keyColumns.lastUsedAt}>{t('columns.lastUsedAt')}</THeaderCell>
            <THeaderCell className={keyColumns.expiresAt}>{t('columns.expiresAt')}</THeaderCell>
            <THeaderCell>
              <span className="sr-only">{t('columns.actions')}</span>
            </THeaderCell>
          </tr>
        </THead>
        <TBody>
          {apiKeys.map((apiKey) => (
            <ApiKeyRow key={apiKey.id} apiKey={apiKey} onAct={(act) => setActing({ apiKey, act })} />
          ))}
        </TBody>
      </Table>
      <EditKeyDialog apiKey={chosen('edit')} onClose={close} />
      <RenewKeyDialog apiKey={chosen('renew')} onClose={close} />
      <RevokeKeyDialog apiKey={chosen('revoke')} onClose={close} />
    </>
  )
}
