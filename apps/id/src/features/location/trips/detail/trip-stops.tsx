import type { TripDetails, TripLocation } from '@heimdall/contracts'
import {
  Badge,
  Button,
  Card,
  CardContent,
  CardDescription,
  CardHeader,
  CardTitle,
  ConfirmDialog,
  IconButton,
  PrivacyBlur,
  useToast,
} from '@heimdall/ui'
import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useTripChanges } from '../use-trip-changes.ts'
import { useTripProblem } from '../use-trip-problem.ts'
import { useTripTexts } from '../use-trip-texts.ts'
import { StopDialog } from './stop-dialog.tsx'

export interface TripStopsProps {
  trip: TripDetails
  at: number
  onAtChange: (at: number) => void
}

/** Where one paused, in the order of the map's numbers; what is only planned comes last. */
export function TripStops({ trip, at, onAtChange }: TripStopsProps) {
  const t = useTranslations('trips.stops')
  const tCommon = useTranslations('common')
  const problemOf = useTripProblem()
  const { toast } = useToast()
  const { removeStop } = useTripChanges()
  const [editing, setEditing] = useState<TripLocation | 'new'>()
  const [deleting, setDeleting] = useState<TripLocation>()
  const nameOf = (stop: TripLocation) =>
    stop.name ?? t('unnamed', { number: trip.locations.indexOf(stop) + 1 })
  return (
    <Card>
      <CardHeader>
        <div>
          <CardTitle>{t('title')}</CardTitle>
          <CardDescription>{t('text')}</CardDescription>
        </div>
        <Button size="sm" onClick={() => setEditing('new')}>
          <Plus aria-hidden="true" />
          {t('add')}
        </Button>
      </CardHeader>
      <CardContent>
        {trip.locations.length === 0 ? (
          <p className="text-sm text-muted">{t('empty')}</p>
        ) : (
          <ol aria-label={t('title')}>
            {trip.locations.map((stop, index) => (
              <StopRow
                key={stop.id}
                stop={stop}
                number={index + 1}
                name={nameOf(stop)}
                onShow={onAtChange}
                onEdit={() => setEditing(stop)}
                onDelete={() => setDeleting(stop)}
              />
            ))}
          </ol>
        )}
      </CardContent>
      {editing && (
        <StopDialog
          trip={trip}
          stop={editing === 'new' ? undefined : editing}
          at={at}
          onClose={() => setEditing(undefined)}
        />
      )}
      <ConfirmDialog
        open={deleting !== undefined}
        onOpenChange={(open) => {
          if (open) return
          removeStop.reset()
          setDeleting(undefined)
        }}
        title={t('deleteTitle', { name: deleting ? nameOf(deleting) : '' })}
        description={t('deleteText')}
        confirmLabel={t('delete')}
        cancelLabel={tCommon('cancel')}
        pending={removeStop.isPending}
        error={problemOf(removeStop.error)}
        onConfirm={() =>
          deleting &&
          removeStop.mutate(
            { id: deleting.id },
            {
              onSuccess: () => {
                toast({ tone: 'success', title: t('deleted', { name: nameOf(deleting) }) })
                setDeleting(undefined)
              },
            },
          )
        }
      />
    </Card>
  )
}

interface StopRowProps {
  stop: TripLocation
  number: number
  name: string
  onShow: (at: number) => void
  onEdit: () => void
  onDelete: () => void
}

function StopRow({ stop, number, name, onShow, onEdit, onDelete }: StopRowProps) {
  const t = useTranslations('trips.stops')
  const { time, units } = useTripTexts()
  const { arrivedAt, leftAt } = stop
  const seconds = arrivedAt && leftAt ? (Date.parse(leftAt) - Date.parse(arrivedAt)) / 1_000 : null
  const when = [arrivedAt, leftAt].flatMap((one) => (one === null ? [] : [time(one)]))
  return (
    <li className="flex items-center gap-3 border-t border-line py-2.5 first:border-t-0">
      <span
        aria-hidden="true"
        className="grid size-6 shrink-0 place-items-center rounded-full border border-line-strong text-xs text-muted tabular"
      >
        {number}
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 text-sm font-medium text-ink wrap-anywhere">
          <PrivacyBlur>{name}</PrivacyBlur>
          {stop.isPlanned && <Badge>{t('planned')}</Badge>}
        </p>
        {arrivedAt !== null && (
          <button
            type="button"
            onClick={() => onShow(Date.parse(arrivedAt))}
            className="rounded-sm text-xs text-muted underline-offset-2 tabular hover:underline touch:min-h-11"
          >
            <span className="sr-only">{t('show', { name })} </span>
            {when.join('–')}
            {seconds !== null && ` · ${units.duration(seconds)}`}
          </button>
        )}
      </div>
      <IconButton size="sm" label={t('editNamed', { name })} onClick={onEdit}>
        <Pencil />
      </IconButton>
      <IconButton size="sm" label={t('deleteNamed', { name })} onClick={onDelete}>
        <Trash2 />
      </IconButton>
    </li>
  )
}
