import { Button, Card, PageHeader, SkeletonRows } from '@heimdall/ui'
import { ArrowUpRight } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { GeoCredit } from '../../components/geo-credit.tsx'
import { useMe } from '../account/use-me.ts'
import { DeletionNotice } from '../privacy/deletion-notice.tsx'
import { seesAdminApp } from '../shell/sees-admin-app.ts'
import { NextSteps } from './next-steps.tsx'
import { RecentActivity } from './recent-activity.tsx'
import { SecurityStatus } from './security-status.tsx'
import { SessionsSummary } from './sessions-summary.tsx'
import { useStepsKnown } from './use-steps-known.ts'

export function OverviewPage() {
  const t = useTranslations('overview')
  const tCommon = useTranslations('common')
  const stepsKnown = useStepsKnown()
  const { username, permissions } = useMe()
  return (
    <>
      <PageHeader
        title={t('greeting', { username })}
        description={t('description')}
        actions={
          seesAdminApp(permissions) && (
            <Button asChild>
              <a href="/admin">
                {t('openAdmin')}
                <ArrowUpRight aria-hidden="true" />
              </a>
            </Button>
          )
        }
      />
      <div className="flex flex-col gap-6">
        <DeletionNotice />
        <SecurityStatus />
        {stepsKnown ? (
          <>
            <NextSteps />
            <SessionsSummary />
            <RecentActivity />
          </>
        ) : (
          <Card>
            <SkeletonRows label={tCommon('loading')} rows={6} avatar />
          </Card>
        )}
      </div>
      <GeoCredit />
    </>
  )
}
