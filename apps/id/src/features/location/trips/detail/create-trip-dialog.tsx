import { Field, NativeSelect, useToast } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { EditDialog } from '../../../../components/edit-dialog.tsx'
import { devicesQuery } from '../../devices/queries.ts'
import { templatesQuery } from '../queries.ts'
import { useTripChanges } from '../use-trip-changes.ts'
import { useTripTexts } from '../use-trip-texts.ts'
import { TripFields, type TripValues } from './trip-fields.tsx'

const formId = 'create-trip'
const hourMs = 3_600_000

/** By hand: from when to when, with what a template gives. */
export function CreateTripDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('trips.new')
  const { toast } = useToast()
  const { nameOf } = useTripTexts()
  const navigate = useNavigate()
  const { create } = useTripChanges()
  const devices = useQuery(devicesQuery()).data?.devices ?? []
  const templates = useQuery(templatesQuery()).data?.templates ?? []
  const [templateId, setTemplateId] = useState('')
  const [deviceId, setDeviceId] = useState('')
  const [now] = useState(() => Date.now())
  const template = templates.find(({ id }) => id === templateId)
  const values: TripValues = {
    title: template?.settings.title ?? null,
    notes: template?.settings.notes ?? null,
    categoryId: template?.categoryId ?? null,
    mode: template?.settings.mode ?? null,
    startedAt: new Date(now - hourMs).toISOString(),
    endedAt: new Date(now).toISOString(),
  }
  return (
    <EditDialog
      open
      onClose={onClose}
      title={t('title')}
      description={t('text')}
      formId={formId}
      submitLabel={t('confirm')}
      pending={create.isPending}
    >
      <TripFields
        id={formId}
        values={values}
        error={create.error}
        before={
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label={t('device')} hint={t('deviceHint')}>
              <NativeSelect value={deviceId} onChange={({ target }) => setDeviceId(target.value)}>
                <option value="">{t('noDevice')}</option>
                {devices.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </NativeSelect>
            </Field>
            {templates.length > 0 && (
              <Field label={t('template')} hint={t('templateHint')}>
                <NativeSelect value={templateId} onChange={({ target }) => setTemplateId(target.value)}>
                  <option value="">{t('noTemplate')}</option>
                  {templates.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </NativeSelect>
              </Field>
            )}
          </div>
        }
        onSubmit={(given) => {
          if (create.isPending) return
          create.mutate(
            {
              ...given,
              ...(deviceId === '' ? {} : { deviceId }),
              ...(templateId === '' ? {} : { templateId }),
            },
            {
              onSuccess: (trip) => {
                toast({ tone: 'success', title: t('done', { name: nameOf(trip) }) })
                onClose()
                void navigate({ to: '/location/trips/$tripId', params: { tripId: trip.id } })
              },
            },
          )
        }}
      />
    </EditDialog>
  )
}
