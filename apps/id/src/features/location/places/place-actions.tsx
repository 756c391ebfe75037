import type { Geofence } from '@heimdall/contracts'
import { Button, ConfirmDialog, useToast } from '@heimdall/ui'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorText } from '../../../lib/use-error-text.ts'
import { usePlaceChanges } from './use-place-changes.ts'

/** Switching a place off and on, and deleting it. */
export function PlaceActions({ place: { id, name, isActive } }: { place: Geofence }) {
  const t = useTranslations('places')
  const tCommon = useTranslations('common')
  const errorText = useErrorText()
  const navigate = useNavigate()
  const { toast } = useToast()
  const { update, remove } = usePlaceChanges()
  const [asking, setAsking] = useState(false)
  const close = () => {
    remove.reset()
    setAsking(false)
  }
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button
        size="sm"
        loading={update.isPending}
        onClick={() =>
          update.mutate(
            { id, isActive: !isActive },
            {
              onSuccess: () =>
                toast({ tone: 'success', title: t(isActive ? 'switchedOff' : 'switchedOn', { name }) }),
              onError: (error) => toast({ tone: 'danger', title: errorText(error).title }),
            },
          )
        }
      >
        {t(isActive ? 'switchOff' : 'switchOn')}
      </Button>
      <Button size="sm" onClick={() => setAsking(true)}>
        {t('delete')}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={(open) => !open && close()}
        title={t('deleteTitle', { name })}
        description={t('deleteText')}
        confirmLabel={t('delete')}
        cancelLabel={tCommon('cancel')}
        pending={remove.isPending}
        error={remove.error && errorText(remove.error).title}
        onConfirm={() =>
          remove.mutate(
            { id },
            {
              onSuccess: () => {
                toast({ tone: 'success', title: t('deleted', { name }) })
                void navigate({ to: '/location/places' })
              },
            },
          )
        }
      />
    </div>
  )
}
