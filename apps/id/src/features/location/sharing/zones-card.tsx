import { type Zone, zoneRadius } from '@heimdall/contracts'
import { Button, Dialog, Field, Input, NativeSelect } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { FormFailure } from '../../../components/form-failure.tsx'
import { ListCard } from './list-card.tsx'
import { NamedRow } from './named-row.tsx'
import { zonesQuery } from './queries.ts'
import { useSharingChanges } from './use-sharing-changes.ts'

export function ZonesCard() {
  const t = useTranslations('location.sharing.zones')
  const query = useQuery(zonesQuery())
  const [open, setOpen] = useState(false)
  return (
    <ListCard<Zone>
      title={t('title')}
      description={t('text')}
      empty={t('empty')}
      query={{ ...query, data: query.data?.zones }}
      footer={
        <>
          <Button className="self-start" onClick={() => setOpen(true)}>
            {t('add')}
          </Button>
          <NewZone open={open} onClose={() => setOpen(false)} />
        </>
      }
    >
      {(zone) => <ZoneRow key={zone.id} zone={zone} />}
    </ListCard>
  )
}

function ZoneRow({ zone }: { zone: Zone }) {
  const t = useTranslations('location.sharing.zones')
  const { deleteZone } = useSharingChanges()
  const { mutate, ...state } = deleteZone
  const remove = {
    ...state,
    mutate: (options: { onSuccess: () => void }) => mutate({ id: zone.id }, options),
  }
  return (
    <NamedRow name={zone.name} consequence={t('deleteText')} remove={remove}>
      {t('radius', { metres: zone.radiusM })}
    </NamedRow>
  )
}

const radii = [zoneRadius.min, zoneRadius.default, 1_000, 2_000, zoneRadius.max]

function NewZone({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations('location.sharing.zones')
  const tCommon = useTranslations('common')
  const { createZone } = useSharingChanges()
  const [place, setPlace] = useState({ latitude: '', longitude: '' })
  const [isLost, setIsLost] = useState(false)
  function locate() {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setIsLost(false)
        setPlace({ latitude: coords.latitude.toFixed(5), longitude: coords.longitude.toFixed(5) })
      },
      () => setIsLost(true),
      { enableHighAccuracy: true, timeout: 15_000 },
    )
  }
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const [latitude, longitude] = [place.latitude, place.longitude].map((text) =>
      Number(text.replace(',', '.')),
    )
    createZone.mutate(
      {
        name: String(form.get('name') ?? ''),
        latitude: latitude ?? 0,
        longitude: longitude ?? 0,
        radiusM: Number(form.get('radius')),
      },
      { onSuccess: onClose },
    )
  }
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={t('add')}
      closeLabel={tCommon('close')}
    >
      <form onSubmit={submit} className="flex flex-col gap-4">
        <p className="text-sm text-muted">{t('how')}</p>
        <FormFailure error={createZone.error} />
        <Field label={t('name')}>
          <Input name="name" required maxLength={60} autoComplete="off" defaultValue={t('home')} />
        </Field>
        <Button onClick={locate} className="self-start">
          {t('here')}
        </Button>
        {isLost && (
          <p role="alert" className="text-danger-ink text-sm">
            {t('lost')}
          </p>
        )}
        <div className="grid gap-4 sm:grid-cols-2">
          {(['latitude', 'longitude'] as const).map((axis) => (
            <Field key={axis} label={t(axis)}>
              <Input
                required
                inputMode="decimal"
                autoComplete="off"
                pattern="-?\d{1,3}([.,]\d+)?"
                value={place[axis]}
                onChange={({ target }) => setPlace({ ...place, [axis]: target.value })}
              />
            </Field>
          ))}
        </div>
        <Field label={t('size')}>
          <NativeSelect name="radius" defaultValue={String(zoneRadius.default)}>
            {radii.map((metres) => (
              <option key={metres} value={metres}>
                {t('radius', { metres })}
              </option>
            ))}
          </NativeSelect>
        </Field>
        <Button type="submit" variant="primary" loading={createZone.isPending}>
          {t('hide')}
        </Button>
      </form>
    </Dialog>
  )
}
