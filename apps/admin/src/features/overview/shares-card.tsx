import { type BarItem, BarList, Card, CardContent, CardHeader, CardTitle, SkeletonRows } from '@heimdall/ui'
import { useFormatter, useTranslations } from 'use-intl'

export type SharesCardProps = {
  title: string
  items: readonly BarItem[] | undefined
  /** What it means that nothing is here. */
  emptyText: string
}

/** The biggest of something, today. */
export function SharesCard({ title, items, emptyText }: SharesCardProps) {
  const t = useTranslations('common')
  const format = useFormatter()
  return (
    <Card>
      <CardHeader>
        <CardTitle>{title}</CardTitle>
      </CardHeader>
      {items === undefined ? (
        <SkeletonRows label={t('loading')} rows={4} />
      ) : (
        <CardContent>
          {items.length === 0 ? (
            <p className="text-sm text-muted">{emptyText}</p>
          ) : (
            <BarList label={title} items={items} formatValue={(value) => format.number(value)} />
          )}
        </CardContent>
      )}
    </Card>
  )
}
