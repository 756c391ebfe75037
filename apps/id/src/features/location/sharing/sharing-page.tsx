import { Card, CardContent, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../../components/query-error.tsx'
import { AudienceCard } from './audience-card.tsx'
import { GrantsCard } from './grants-card.tsx'
import { sharingQuery } from './queries.ts'
import { SharesCard } from './shares-card.tsx'
import { ViewsCard } from './views-card.tsx'
import { WithMeCard } from './with-me-card.tsx'
import { ZonesCard } from './zones-card.tsx'

/** Who may see where I am, in words, and who did. */
export function SharingPage() {
  const t = useTranslations('location.sharing')
  const { data, error, isPending, isFetching, refetch } = useQuery(sharingQuery())
  if (isPending) {
    return (
      <Card>
        <CardContent>
          <SkeletonRows label={t('loading')} rows={4} />
        </CardContent>
      </Card>
    )
  }
  if (data === undefined) return <QueryError error={error} onRetry={() => refetch()} pending={isFetching} />
  return (
    <div className="flex flex-col gap-6">
      <AudienceCard audience="public" value={data.public} />
      <ZonesCard />
      <SharesCard />
      <GrantsCard />
      <AudienceCard audience="overlay" value={data.overlay} />
      <ViewsCard />
      <WithMeCard />
    </div>
  )
}
