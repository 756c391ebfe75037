import type { AuditEvent } from '@heimdall/contracts'
import { Button, SegmentedControl } from '@heimdall/ui'
import { Link } from '@tanstack/react-router'
import { ScrollText } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { searchOf, type Tie, tiesOf } from './around.ts'
import { AroundList } from './around-list.tsx'

/** What else happened around it, to the same account, from the same address, in the same request. */
export default function EventAround({ event }: { event: AuditEvent }) {
  const t = useTranslations('event.around')
  const options = tiesOf(event)
  const [wanted, setWanted] = useState<Tie>()
  // What was looked at stays from event to event, where the next one has it.
  const tie = options.find((option) => option === wanted) ?? options[0]
  if (tie === undefined) return <p className="text-sm text-muted">{t('none')}</p>
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <SegmentedControl
          label={t('by')}
          value={tie}
          onValueChange={setWanted}
          options={options.map((value) => ({ value, label: t(value) }))}
        />
        <Button asChild size="sm" variant="ghost">
          <Link to="/audit" search={{ q: searchOf(event, tie), event: event.id, tab: 'around' }}>
            <ScrollText aria-hidden="true" />
            {t('all')}
          </Link>
        </Button>
      </div>
      <AroundList event={event} tie={tie} />
    </div>
  )
}
