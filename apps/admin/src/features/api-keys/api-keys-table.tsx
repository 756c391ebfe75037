import type { ApiKey } from '@heimdall/contracts'
import { cx, Table, TBody, THead, THeaderCell } from '@heimdall/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ApiKeyRow } from './api-key-row.tsx'
import { keyColumns } from './key-columns.ts'
import { RevokeKeyDialog } from './revoke-key-dialog.tsx'

export function ApiKeysTable({ apiKeys, busy }: { apiKeys: readonly ApiKey[]; busy: boolean }) {
  const t = useTranslations('apiKeys')
  const [revoking, setRevoking] = useState<ApiKey>()
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
            <ApiKeyRow key={apiKey.id} apiKey={apiKey} onRevoke={() => setRevoking(apiKey)} />
          ))}
        </TBody>
      </Table>
      <RevokeKeyDialog apiKey={revoking} onClose={() => setRevoking(undefined)} />
    </>
  )
}
