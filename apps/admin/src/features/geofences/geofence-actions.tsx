import type { Geofence } from '@heimdall/contracts'
import { Button, useToast } from '@heimdall/ui'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { DeleteDialog } from '../../components/delete-dialog.tsx'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { useGeofenceChanges } from './use-geofence-changes.ts'

/** Switching a geofence off and on, and deleting it. */
export function GeofenceActions({ geofence: { id, name, isActive } }: { geofence: Geofence }) {
  const t = useTranslations('geofencePages')
  const failureText = useFailureText()
  const navigate = useNavigate()
  const { toast } = useToast()
  const { update, remove } = useGeofenceChanges()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button
        loading={update.isPending}
        onClick={() =>
          update.mutate(
            { id, isActive: !isActive },
            {
              onSuccess: () =>
                toast({ tone: 'success', title: t(isActive ? 'switchedOff' : 'switchedOn', { name }) }),
              onError: (error) => toast({ tone: 'danger', title: failureText(error) }),
            },
          )
        }
      >
        {t(isActive ? 'switchOff' : 'switchOn')}
      </Button>
      <Button onClick={() => setAsking(true)}>{t('delete')}</Button>
      <DeleteDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('deleteTitle', { name })}
        description={t('deleteText')}
        confirmLabel={t('delete')}
        remove={remove}
        send={() => remove.mutateAsync({ id })}
        done={t('deleted', { name })}
        onDone={() => void navigate({ to: '/geofences' })}
      />
    </>
  )
}
