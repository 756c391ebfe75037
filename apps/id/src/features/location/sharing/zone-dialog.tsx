import { type Zone, zoneRadius } from '@heimdall/contracts'
import { Button, Field, Input, privateField, Skeleton, useToast } from '@heimdall/ui'
import { lazy, Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import { EditDialog } from '../../../components/edit-dialog.tsx'
import { FormFailure } from '../../../components/form-failure.tsx'
import { useSharingChanges } from './use-sharing-changes.ts'
import { changesOf, draftOf, readDraft, type ZoneDraft } from './zone-draft.ts'

/** The largest part of the app: only whoever draws a zone loads it. */
const ZoneMap = lazy(() => import('./zone-map.tsx'))
const formId = 'zone'
const mapHeight = 'h-64 w-full rounded-lg border border-line sm:h-80'

/** A zone, new or as it is: on the map, or in numbers below it. */
export function ZoneDialog(props: { zone?: Zone; onClose: () => void }) {
  const { onClose } = props
  const t = useTranslations('location.sharing.zones')
  const tSharing = useTranslations('location.sharing')
  const { toast } = useToast()
  const { createZone, updateZone } = useSharingChanges()
  // As it was when the dialog opened, so that only what was changed here is sent.
  const [zone] = useState(props.zone)
  const [draft, setDraft] = useState(() => draftOf(zone, t('home')))
  const [problem, setProblem] = useState<'lost' | 'unfinished' | null>(null)
  const [shown, setShown] = useState(0)
  const sent = zone ? updateZone : createZone
  const change = (changes: Partial<ZoneDraft>) => setDraft((before) => ({ ...before, ...changes }))

  function locate() {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setProblem(null)
        change({ latitude: coords.latitude.toFixed(5), longitude: coords.longitude.toFixed(5) })
        setShown((count) => count + 1)
      },
      () => setProblem('lost'),
      { enableHighAccuracy: true, timeout: 15_000 },
    )
  }
  function send() {
    const values = readDraft(draft)
    if (!values) return setProblem('unfinished')
    if (sent.isPending) return
    const onSuccess = ({ name }: { name: string }) => {
      onClose()
      toast({ tone: 'success', title: zone ? tSharing('saved', { name }) : t('hidden', { name }) })
    }
    if (!zone) return createZone.mutate(values, { onSuccess })
    const changes = changesOf(zone, values)
    if (Object.keys(changes).length === 0) return onClose()
    updateZone.mutate({ id: zone.id, ...changes }, { onSuccess })
  }
  return (
    <EditDialog
      open
      onClose={onClose}
      title={zone ? tSharing('editTitle', { name: zone.name }) : t('add')}
      formId={formId}
      submitLabel={zone ? tSharing('save') : t('hide')}
      pending={sent.isPending}
      size="lg"
    >
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
        className="flex flex-col gap-4"
      >
        <p className="text-muted text-sm">{t(zone ? 'editHow' : 'how')}</p>
        <FormFailure error={sent.error} />
        <Field label={t('name')}>
          <Input
            {...privateField}
            required
            maxLength={60}
            autoComplete="off"
            value={draft.name}
            onChange={({ target }) => change({ name: target.value })}
          />
        </Field>
        <div className="flex flex-wrap items-center justify-between gap-2">
          <p className="min-w-60 flex-1 text-muted text-sm">{t('onMap')}</p>
          <Button size="sm" onClick={locate}>
            {t('here')}
          </Button>
        </div>
        <Suspense fallback={<Skeleton className={mapHeight} />}>
          {/* Anew, so that the map shows where that is. */}
          <ZoneMap key={shown} className={mapHeight} draft={draft} onChange={change} />
        </Suspense>
        {problem !== null && (
          <p role="alert" className="text-danger-ink text-sm">
            {t(problem)}
          </p>
        )}
        <div className="grid gap-4 sm:grid-cols-3">
          {(['latitude', 'longitude'] as const).map((axis) => (
            <Field key={axis} label={t(axis)}>
              <Input
                {...privateField}
                required
                inputMode="decimal"
                autoComplete="off"
                pattern="-?\d{1,3}([.,]\d+)?"
                value={draft[axis]}
                onChange={({ target }) => change({ [axis]: target.value })}
                className="tabular"
              />
            </Field>
          ))}
          <Field label={t('size')}>
            <Input
              required
              type="number"
              min={zoneRadius.min}
              max={zoneRadius.max}
              step={1}
              value={draft.radiusM}
              onChange={({ target }) => change({ radiusM: target.value })}
              className="tabular"
            />
          </Field>
        </div>
      </form>
    </EditDialog>
  )
}
