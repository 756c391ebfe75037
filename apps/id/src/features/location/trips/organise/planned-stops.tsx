import { maxPlannedLocations } from '@heimdall/contracts'
import { Button, Field, IconButton, Input, privateField } from '@heimdall/ui'
import { Plus, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { PlannedStop } from './planned-stop.ts'
import { readPlannedStops } from './read-planned-stops.ts'

export interface PlannedStopsProps {
  stops: readonly PlannedStop[]
  onChange: (stops: readonly PlannedStop[]) => void
  /** Whether what is missing is said. */
  isChecked: boolean
}

export function PlannedStops({ stops, onChange, isChecked }: PlannedStopsProps) {
  const t = useTranslations('trips.templates')
  const tStops = useTranslations('trips.stops')
  const change = (key: string, changes: Partial<PlannedStop>) =>
    onChange(stops.map((stop) => (stop.key === key ? { ...stop, ...changes } : stop)))
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1.5 text-sm font-medium text-ink">{t('planned')}</legend>
      {stops.map((stop, index) => (
        <div key={stop.key} className="flex items-end gap-2 rounded-lg border border-line p-3">
          <div className="grid min-w-0 flex-1 gap-2 sm:grid-cols-[2fr_1fr_1fr]">
            <Field label={t('plannedName', { number: index + 1 })}>
              <Input
                {...privateField}
                value={stop.name}
                maxLength={120}
                autoComplete="off"
                onChange={({ target }) => change(stop.key, { name: target.value })}
              />
            </Field>
            <Field label={tStops('latitude')}>
              <Input
                {...privateField}
                value={stop.latitude}
                inputMode="decimal"
                onChange={({ target }) => change(stop.key, { latitude: target.value })}
              />
            </Field>
            <Field label={tStops('longitude')}>
              <Input
                {...privateField}
                value={stop.longitude}
                inputMode="decimal"
                onChange={({ target }) => change(stop.key, { longitude: target.value })}
              />
            </Field>
          </div>
          <IconButton
            label={t('removePlanned', { number: index + 1 })}
            onClick={() => onChange(stops.filter(({ key }) => key !== stop.key))}
          >
            <X />
          </IconButton>
        </div>
      ))}
      {isChecked && readPlannedStops(stops) === null && (
        <p role="alert" className="text-xs font-medium text-danger-ink">
          {t('badStops')}
        </p>
      )}
      {stops.length < maxPlannedLocations && (
        <Button
          size="sm"
          className="self-start"
          onClick={() =>
            onChange([...stops, { key: crypto.randomUUID(), name: '', latitude: '', longitude: '' }])
          }
        >
          <Plus aria-hidden="true" />
          {t('addPlanned')}
        </Button>
      )}
    </fieldset>
  )
}
