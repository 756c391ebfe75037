import type { OAuthApp } from '@heimdall/contracts'
import { cx, Table, TBody, THead, THeaderCell } from '@heimdall/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { appColumns } from './app-columns.ts'
import { AppReasonDialog, type AppReasonDialogProps } from './app-reason-dialog.tsx'
import { AppRow } from './app-row.tsx'

export function AppsTable({ apps, busy }: { apps: readonly OAuthApp[]; busy: boolean }) {
  const t = useTranslations('apps')
  const [acting, setActing] = useState<AppReasonDialogProps['acting']>()
  return (
    <>
      <Table label={t('title')} aria-busy={busy} className={cx('transition-opacity', busy && 'opacity-60')}>
        <THead>
          <tr>
            <THeaderCell>{t('columns.name')}</THeaderCell>
            <THeaderCell className={appColumns.owner}>{t('columns.owner')}</THeaderCell>
            <THeaderCell className={appColumns.scopes}>{t('columns.scopes')}</THeaderCell>
            <THeaderCell className={appColumns.lastUsedAt}>{t('columns.lastUsedAt')}</THeaderCell>
            <THeaderCell>
              <span className="sr-only">{t('columns.actions')}</span>
            </THeaderCell>
          </tr>
        </THead>
        <TBody>
          {apps.map((app) => (
            <AppRow key={app.id} app={app} onAct={(act) => setActing({ app, act })} />
          ))}
        </TBody>
      </Table>
      <AppReasonDialog acting={acting} onClose={() => setActing(undefined)} />
    </>
  )
}
