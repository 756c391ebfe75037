import { Card, PageHeader, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { PasskeysSection } from '../passkeys/passkeys-section.tsx'
import { BackupCodesSection } from './backup-codes-section.tsx'
import { PasswordSection } from './password-section.tsx'
import { securityQuery } from './queries.ts'
import { SecuritySummary } from './security-summary.tsx'
import { TotpSection } from './totp-section.tsx'
import { TrustedDevicesSection } from './trusted-devices-section.tsx'

export function SecurityPage() {
  const t = useTranslations()
  const query = useQuery(securityQuery())
  const state = query.data
  return (
    <>
      <PageHeader title={t('titles.security')} description={t('security.description')} />
      {query.isPending && (
        <Card>
          <SkeletonRows label={t('security.loading')} rows={4} avatar />
        </Card>
      )}
      {query.isError && state === undefined && (
        <QueryError error={query.error} onRetry={() => query.refetch()} pending={query.isFetching} />
      )}
      {state && (
        <div className="flex flex-col gap-4">
          <SecuritySummary state={state} />
          <PasswordSection state={state} />
          <PasskeysSection />
          <TotpSection state={state} />
          <BackupCodesSection state={state} />
          <TrustedDevicesSection />
        </div>
      )}
    </>
  )
}
