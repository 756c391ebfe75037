import { Card, CardContent, useToast } from '@heimdall/ui'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { PlaceForm } from './place-form.tsx'
import { PlaceHeading } from './place-heading.tsx'
import { usePlaceChanges } from './use-place-changes.ts'

export function NewPlacePage() {
  const t = useTranslations('places')
  const navigate = useNavigate()
  const { toast } = useToast()
  const { create } = usePlaceChanges()
  return (
    <>
      <PlaceHeading title={t('newTitle')} />
      <Card>
        <CardContent className="pt-5">
          <PlaceForm
            submitLabel={t('save')}
            error={create.error}
            pending={create.isPending}
            onSubmit={(fence) =>
              create.mutate(fence, {
                onSuccess: ({ id, name }) => {
                  toast({ tone: 'success', title: t('created', { name }) })
                  void navigate({ to: '/location/places/$placeId', params: { placeId: id } })
                },
              })
            }
          />
        </CardContent>
      </Card>
    </>
  )
}
