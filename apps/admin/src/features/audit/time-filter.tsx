import { Button, Popover } from '@heimdall/ui'
import { CalendarRange, Check } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { type AuditSearch, rangePresets } from './audit-search.ts'
import { CustomRange } from './custom-range.tsx'
import { useAuditSearch } from './use-audit-search.ts'
import { useRangeLabel } from './use-range-label.ts'

/** A span of time: a preset that moves along with now, or two fixed moments. */
export function TimeFilter() {
  const t = useTranslations('audit.time')
  const [open, setOpen] = useState(false)
  const { search, change } = useAuditSearch()
  const label = useRangeLabel(search)

  function apply(patch: Pick<Partial<AuditSearch>, 'range' | 'from' | 'to'>) {
    change({ range: undefined, from: undefined, to: undefined, ...patch })
    setOpen(false)
  }
  const any = search.range === undefined && search.from === undefined && search.to === undefined
  const presets = [
    { value: undefined, text: t('any'), chosen: any },
    ...rangePresets.map((value) => ({ value, text: t(value), chosen: search.range === value })),
  ]
  return (
    <Popover
      label={t('label')}
      open={open}
      onOpenChange={setOpen}
      className="w-72 p-1"
      trigger={
        <Button size="sm" className="touch:h-11.5">
          <CalendarRange aria-hidden="true" />
          {label}
        </Button>
      }
    >
      <ul>
        {presets.map(({ value, text, chosen }) => (
          <li key={text}>
            <button
              type="button"
              aria-pressed={chosen}
              onClick={() => apply({ range: value })}
              className="flex h-8 w-full items-center justify-between rounded-sm px-2.5 text-sm text-ink hover:bg-hover touch:h-11"
            >
              {text}
              {chosen && <Check aria-hidden="true" className="size-4 text-accent-ink" />}
            </button>
          </li>
        ))}
      </ul>
      <CustomRange from={search.from} to={search.to} onApply={apply} />
    </Popover>
  )
}
