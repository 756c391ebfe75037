import type { Geofence } from '@heimdall/contracts'
import { Card, CardContent, useToast } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { PlaceForm } from './place-form.tsx'
import { PlaceReplay } from './place-replay.tsx'
import { usePlaceChanges } from './use-place-changes.ts'

/** The form, and below it what the place would have noticed as the form stands now. */
export function EditPlace({ place }: { place: Geofence }) {
  const t = useTranslations('places')
  const { toast } = useToast()
  const { update } = usePlaceChanges()
  return (
    <Card>
      <CardContent className="pt-5">
        <PlaceForm
          key={place.updatedAt}
          place={place}
          submitLabel={t('save')}
          error={update.error}
          pending={update.isPending}
          onSubmit={(fence) =>
            update.mutate(
              { id: place.id, ...fence },
              { onSuccess: ({ name }) => toast({ tone: 'success', title: t('saved', { name }) }) },
            )
          }
          more={(fence) => <PlaceReplay placeId={place.id} fence={fence} />}
        />
      </CardContent>
    </Card>
  )
}
