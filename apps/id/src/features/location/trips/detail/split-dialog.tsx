import type { TripDetails } from '@heimdall/contracts'
import { ConfirmDialog, DateInput, Field, useToast } from '@heimdall/ui'
import { useState } from 'react'
import { useTimeZone, useTranslations } from 'use-intl'
import { useTripChanges } from '../use-trip-changes.ts'
import { useTripProblem } from '../use-trip-problem.ts'
import { useTripTexts } from '../use-trip-texts.ts'
import { zonedTime } from '../zoned-time.ts'

export interface SplitDialogProps {
  trip: TripDetails
  at: number
  onClose: () => void
}

/** Two trips of one, at the moment that was chosen in the profile, or another one. */
export function SplitDialog({ trip, at, onClose }: SplitDialogProps) {
  const t = useTranslations('trips.split')
  const tCommon = useTranslations('common')
  const timeZone = useTimeZone() ?? 'UTC'
  const { toast } = useToast()
  const { nameOf, spanOf } = useTripTexts()
  const problemOf = useTripProblem()
  const { split } = useTripChanges()
  const [from, to] = [Date.parse(trip.startedAt), Date.parse(trip.endedAt)]
  // At its ends there is nothing to split: the middle is as good as any.
  const proposed = at <= from || at >= to ? Math.round((from + to) / 2) : at
  const [begin] = useState(() => zonedTime.print(proposed, timeZone))
  const [text, setText] = useState(begin)
  const moment = text === begin ? new Date(proposed).toISOString() : zonedTime.read(text, timeZone)
  const isInside = moment !== null && Date.parse(moment) > from && Date.parse(moment) < to
  return (
    <ConfirmDialog
      open
      onOpenChange={(next) => !next && onClose()}
      tone="primary"
      title={t('title', { name: nameOf(trip) })}
      description={t('text')}
      confirmLabel={t('confirm')}
      cancelLabel={tCommon('cancel')}
      pending={split.isPending}
      error={problemOf(split.error)}
      onConfirm={() => {
        if (!isInside) return
        split.mutate(
          { id: trip.id, at: moment },
          {
            onSuccess: () => {
              toast({ tone: 'success', title: t('done') })
              onClose()
            },
          },
        )
      }}
    >
      <div className="mt-4 flex flex-col gap-3">
        <Field label={t('at')} error={isInside ? undefined : t('outside')}>
          <DateInput
            kind="datetime-local"
            value={text}
            min={zonedTime.print(from, timeZone)}
            max={zonedTime.print(to, timeZone)}
            onChange={({ target }) => setText(target.value)}
          />
        </Field>
        {isInside && (
          <ul aria-label={t('parts')} className="flex flex-col gap-1 text-sm text-muted tabular">
            <li>{spanOf({ startedAt: trip.startedAt, endedAt: moment })}</li>
            <li>{spanOf({ startedAt: moment, endedAt: trip.endedAt })}</li>
          </ul>
        )}
      </div>
    </ConfirmDialog>
  )
}
