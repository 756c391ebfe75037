import type { LocationView } from '@heimdall/contracts'
import { Button } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ListCard } from './list-card.tsx'
import { viewsQuery } from './queries.ts'
import { ViewItem } from './view-item.tsx'

const [pageSize, most] = [20, 100]

/** Who saw me. */
export function ViewsCard() {
  const t = useTranslations('location.sharing.views')
  const [limit, setLimit] = useState(pageSize)
  const query = useQuery(viewsQuery(limit))
  const hasMore = query.data?.nextCursor != null && limit < most
  return (
    <ListCard<LocationView>
      title={t('title')}
      description={t('text')}
      empty={t('empty')}
      query={{ ...query, data: query.data?.views }}
      footer={
        hasMore && (
          <Button
            size="sm"
            className="self-start"
            loading={query.isPlaceholderData}
            onClick={() => setLimit(limit + pageSize)}
          >
            {t('more')}
          </Button>
        )
      }
    >
      {(view) => <ViewItem key={view.id} view={view} />}
    </ListCard>
  )
}
