import type { Geofence } from '@heimdall/contracts'
import { Card, CardContent, changesOf, useToast } from '@heimdall/ui'
import { draftOf, type ReadGeofence, readDraft } from '@heimdall/ui/geofences'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { PlaceForm } from './place-form.tsx'
import { PlaceReplay } from './place-replay.tsx'
import { usePlaceChanges } from './use-place-changes.ts'

/** The form, and below it what the place would have noticed as the form stands now. */
export function EditPlace({ place }: { place: Geofence }) {
  const t = useTranslations('places')
  const { toast } = useToast()
  const { update } = usePlaceChanges()
  // As it was when the form opened: what is changed meanwhile neither ends a drawing nor is undone from here.
  const [base, setBase] = useState(place)
  function saved(now: Geofence) {
    setBase(now)
    toast({ tone: 'success', title: t('saved', { name: now.name }) })
  }
  function submit(fence: ReadGeofence) {
    const before = readDraft(draftOf(base)).fence
    const changes = before ? changesOf(before, fence) : fence
    if (Object.keys(changes).length === 0) return saved(place)
    update.mutate({ id: base.id, ...changes }, { onSuccess: saved })
  }
  return (
    <Card>
      <CardContent className="pt-5">
        <PlaceForm
          // Anew once it is saved, with all that has changed.
          key={base.updatedAt}
          place={base}
          submitLabel={t('save')}
          error={update.error}
          pending={update.isPending}
          onSubmit={submit}
          more={(fence) => <PlaceReplay placeId={place.id} fence={fence} />}
        />
      </CardContent>
    </Card>
  )
}
