import { Table, TBody } from '@heimdall/ui'
import { useTable } from '@tanstack/react-table'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { ActiveEventContext } from './active-event-context.ts'
import { auditColumns, auditTableFeatures } from './audit-columns.tsx'
import { AuditTableHead } from './audit-table-head.tsx'
import { AuditTableRow, rowHeight } from './audit-table-row.tsx'
import { ListEnd } from './list-end.tsx'
import { RowSpacer } from './row-spacer.tsx'
import type { AuditFeed } from './use-audit-feed.ts'
import { useFetchAhead } from './use-fetch-ahead.ts'
import { useRowKeys } from './use-row-keys.ts'
import { useSteadyScroll } from './use-steady-scroll.ts'

const headHeight = 36

export function AuditTable({ feed, openId }: { feed: AuditFeed; openId: string | undefined }) {
  const t = useTranslations('audit')
  const scrollRef = useRef<HTMLElement>(null)
  const table = useTable({
    features: auditTableFeatures,
    columns: auditColumns,
    data: feed.events,
    getRowId: (event) => event.id,
  })
  const { rows } = table.getRowModel()
  const ids = rows.map((row) => row.id)
  const activeRef = useRef(0)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => ids[index] ?? index,
    overscan: 12,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    // The active row stays in the page, however far one scrolls: it may have the focus.
    rangeExtractor: (range) => {
      const visible = defaultRangeExtractor(range)
      const active = activeRef.current
      return visible.includes(active) ? visible : [...visible, active].sort((a, b) => a - b)
    },
  })
  const keys = useRowKeys({
    ids,
    pageSize: Math.max(1, Math.floor((scrollRef.current?.clientHeight ?? 400) / rowHeight) - 2),
    scrollToIndex: (index) => {
      activeRef.current = index
      virtualizer.scrollToIndex(index)
    },
  })
  activeRef.current = Math.min(keys.activeIndex, Math.max(0, rows.length - 1))
  useSteadyScroll(scrollRef, ids, rowHeight)
  const items = virtualizer.getVirtualItems()
  useFetchAhead(feed.query, rows.length, items.at(-1)?.index)

  let end = headHeight
  return (
    <ActiveEventContext value={keys.activeId}>
      <Table
        label={t('title')}
        scrollRef={scrollRef}
        scrollClassName="min-h-0 flex-1 [overflow-anchor:none] max-lg:h-[70dvh]"
        className="min-w-200 table-fixed"
        aria-rowcount={feed.query.hasNextPage ? -1 : rows.length + 1}
      >
        <AuditTableHead />
        <TBody ref={keys.bodyRef} onKeyDown={keys.onKeyDown}>
          {items.map((item) => {
            const row = rows[item.index]
            if (!row) return null
            // The rows between two that are mounted are one empty space.
            const gap = item.start - end
            end = item.end
            return (
              <AuditTableRow
                key={row.id}
                row={row}
                event={row.original}
                gap={gap}
                index={item.index}
                selected={row.id === openId}
                onActivate={keys.setActiveId}
              />
            )
          })}
          <RowSpacer height={virtualizer.getTotalSize() + headHeight - end} />
        </TBody>
      </Table>
      <ListEnd query={feed.query} />
    </ActiveEventContext>
  )
}
