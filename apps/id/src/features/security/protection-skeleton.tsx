import { Card, Skeleton } from '@heimdall/ui'
import { useTranslations } from 'use-intl'

export function ProtectionSkeleton() {
  const t = useTranslations('overview')
  return (
    <Card className="flex items-center gap-4 p-5">
      <span role="status" className="sr-only">
        {t('loadingSecurity')}
      </span>
      <Skeleton circle className="size-11" />
      <div className="flex flex-1 flex-col gap-2">
        <Skeleton className="h-4 w-32" />
        <Skeleton className="h-3.5 w-4/5" />
      </div>
    </Card>
  )
}
