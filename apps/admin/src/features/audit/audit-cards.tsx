import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { EventCard } from './event-card.tsx'
import { ListEnd } from './list-end.tsx'
import type { AuditFeed } from './use-audit-feed.ts'
import { useFetchAhead } from './use-fetch-ahead.ts'

/** The list on a phone. The page scrolls, so that the browser's bar can go away. */
export function AuditCards({ feed }: { feed: AuditFeed }) {
  const t = useTranslations('audit')
  const listRef = useRef<HTMLUListElement>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const box = listRef.current?.getBoundingClientRect()
    if (box) setTop(box.top + window.scrollY)
  }, [])
  const virtualizer = useWindowVirtualizer({
    count: feed.events.length,
    estimateSize: () => 92,
    getItemKey: (index) => feed.events[index]?.id ?? index,
    overscan: 6,
    scrollMargin: top,
  })
  const items = virtualizer.getVirtualItems()
  useFetchAhead(feed.query, feed.events.length, items.at(-1)?.index)
  return (
    <>
      <ul
        ref={listRef}
        aria-label={t('title')}
        className="relative"
        style={{ height: virtualizer.getTotalSize() }}
      >
        {items.map((item) => {
          const event = feed.events[item.index]
          return (
            event && (
              <li
                key={item.key}
                ref={virtualizer.measureElement}
                data-index={item.index}
                aria-setsize={feed.query.hasNextPage ? -1 : feed.events.length}
                aria-posinset={item.index + 1}
                className="absolute inset-x-0 top-0 border-b border-line"
                style={{ transform: `translateY(${item.start - top}px)` }}
              >
                <EventCard event={event} />
              </li>
            )
          )
        })}
      </ul>
      <ListEnd query={feed.query} />
    </>
  )
}
