import type { AuditEvent } from '@heimdall/contracts'
import { cx, TCell, TRow } from '@heimdall/ui'
import { FlexRender, type Row } from '@tanstack/react-table'
import { memo } from 'react'
import { openRow } from '../../lib/open-row.ts'
import { justArrived } from './arrivals.ts'
import { auditColumnIds, auditColumnLooks, type auditTableFeatures } from './audit-columns.tsx'
import { RowSpacer } from './row-spacer.tsx'

export const rowHeight = 40

const columnClasses = auditColumnIds.map((id) => auditColumnLooks[id].className)

export type AuditTableRowProps = {
  row: Row<typeof auditTableFeatures, AuditEvent>
  event: AuditEvent
  /** Height of the rows above that are not mounted. */
  gap: number
  index: number
  selected: boolean
  onActivate: (id: string) => void
}

/** Rows are many and events come fast: what did not change is not rendered again. */
export const AuditTableRow = memo(
  function AuditTableRow({ row, event, gap, index, selected, onActivate }: AuditTableRowProps) {
    return (
      <>
        <RowSpacer height={gap} />
        <TRow
          interactive
          selected={selected}
          aria-rowindex={index + 2}
          onFocus={() => onActivate(event.id)}
          onClick={openRow}
          className={cx(justArrived(event) && 'arrive')}
        >
          {row.getAllCells().map((cell, column) => (
            <TCell key={cell.id} className={cx('h-10! truncate px-3! py-0! text-xs', columnClasses[column])}>
              <FlexRender cell={cell} />
            </TCell>
          ))}
        </TRow>
      </>
    )
  },
  (before, after) =>
    before.event === after.event &&
    before.gap === after.gap &&
    before.index === after.index &&
    before.selected === after.selected,
)
