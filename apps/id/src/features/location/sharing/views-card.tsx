import type { LocationView } from '@heimdall/contracts'
import { PrivacyBlur, RelativeTime } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { ListCard } from './list-card.tsx'
import { viewsQuery } from './queries.ts'

/** Who saw me. */
export function ViewsCard() {
  const t = useTranslations('location.sharing.views')
  const locale = useLocale()
  const query = useQuery(viewsQuery())
  return (
    <ListCard<LocationView>
      title={t('title')}
      description={t('text')}
      empty={t('empty')}
      query={{ ...query, data: query.data?.views }}
    >
      {(view) => (
        <li
          key={view.id}
          className="flex flex-wrap justify-between gap-x-3 border-line border-t py-2 first:border-t-0"
        >
          <span>
            <PrivacyBlur focusable={false} className="font-medium">
              {view.viewer?.username ?? t('somebody')}
            </PrivacyBlur>{' '}
            <span className="text-sm text-muted">
              {view.audience === 'link' && view.audienceName !== null
                ? t('byLink', { name: view.audienceName })
                : t(`by.${view.audience}`)}
              {view.views > 1 && ` · ${t('times', { count: view.views })}`}
            </span>
          </span>
          <RelativeTime date={view.lastAt} locale={locale} className="text-sm text-muted" />
        </li>
      )}
    </ListCard>
  )
}
