import type { ApiKey } from '@heimdall/contracts'
import { cx, Table, TBody, THead, THeaderCell } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { ApiKeyRow, type KeyAct } from './api-key-row.tsx'
import { keyColumns } from './key-columns.ts'

export type ApiKeysTableProps = {
  apiKeys: readonly ApiKey[]
  busy: boolean
  onAct: (acting: { apiKey: ApiKey; act: KeyAct }) => void
}

export function ApiKeysTable({ apiKeys, busy, onAct }: ApiKeysTableProps) {
  const t = useTranslations('apiKeys')
  return (
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
          <ApiKeyRow key={apiKey.id} apiKey={apiKey} onAct={(act) => onAct({ apiKey, act })} />
        ))}
      </TBody>
    </Table>
  )
}
