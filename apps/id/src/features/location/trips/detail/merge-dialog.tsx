import { maxMergedTrips, type TripDetails } from '@heimdall/contracts'
import { Button, Checkbox, Dialog, FormError, PrivacyBlur, SkeletonRows, useToast } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../../../components/query-error.tsx'
import { neighboursQuery } from '../queries.ts'
import { useTripChanges } from '../use-trip-changes.ts'
import { useTripProblem } from '../use-trip-problem.ts'
import { useTripTexts } from '../use-trip-texts.ts'

export function MergeDialog({ trip, onClose }: { trip: TripDetails; onClose: () => void }) {
  const t = useTranslations('trips.merge')
  const tCommon = useTranslations('common')
  const { toast } = useToast()
  const { nameOf, spanOf, units } = useTripTexts()
  const navigate = useNavigate()
  const problemOf = useTripProblem()
  const { merge } = useTripChanges()
  const query = useQuery(neighboursQuery(trip))
  const [chosen, setChosen] = useState<readonly string[]>([])
  const others = query.data?.trips.filter(
    ({ id, device }) => id !== trip.id && device?.id === trip.device?.id,
  )
  const problem = problemOf(merge.error)
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={t('title', { name: nameOf(trip) })}
      description={t('text')}
      closeLabel={tCommon('close')}
      footer={
        <>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <Button
            variant="primary"
            loading={merge.isPending}
            disabled={chosen.length === 0}
            onClick={() =>
              merge.mutate(
                { id: trip.id, with: [...chosen] },
                {
                  onSuccess: ({ id }) => {
                    toast({ tone: 'success', title: t('done') })
                    onClose()
                    // The earliest stays; this one may be gone.
                    if (id !== trip.id) {
                      void navigate({ to: '/location/trips/$tripId', params: { tripId: id }, replace: true })
                    }
                  },
                },
              )
            }
          >
            {t('confirm', { count: chosen.length + 1 })}
          </Button>
        </>
      }
    >
      {problem !== undefined && <FormError title={problem} />}
      {query.isPending ? (
        <SkeletonRows label={t('loading')} rows={3} />
      ) : others === undefined ? (
        <QueryError error={query.error} onRetry={() => query.refetch()} pending={query.isFetching} />
      ) : others.length === 0 ? (
        <p className="text-sm text-muted">{t('none')}</p>
      ) : (
        <fieldset className="flex flex-col gap-3">
          <legend className="sr-only">{t('choose')}</legend>
          {others.map((other) => (
            <Checkbox
              key={other.id}
              label={<PrivacyBlur focusable={false}>{nameOf(other)}</PrivacyBlur>}
              description={`${spanOf(other)} · ${units.distance(other.distanceM)}`}
              checked={chosen.includes(other.id)}
              disabled={chosen.length >= maxMergedTrips && !chosen.includes(other.id)}
              onChange={({ target }) =>
                setChosen((before) =>
                  target.checked ? [...before, other.id] : before.filter((id) => id !== other.id),
                )
              }
            />
          ))}
        </fieldset>
      )}
    </Dialog>
  )
}
