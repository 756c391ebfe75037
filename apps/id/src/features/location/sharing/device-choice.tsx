import { Checkbox } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { devicesQuery } from '../devices/queries.ts'
import { withDevice } from './with-device.ts'

/** Null: all of them, also those to come. */
export type ChosenDevices = readonly string[] | null

export interface DeviceChoiceProps {
  value: ChosenDevices
  onChange: (value: ChosenDevices) => void
  /** Somebody tried to go on without having chosen any. */
  isMissing: boolean
}

/** Which devices they see. Whoever does not want all of them begins with none. */
export function DeviceChoice({ value, onChange, isMissing }: DeviceChoiceProps) {
  const t = useTranslations('location.sharing.devices')
  const { data } = useQuery(devicesQuery())
  const devices = data?.devices ?? []
  return (
    <fieldset className="flex min-w-0 flex-col gap-2 touch:gap-0">
      <legend className="mb-2 font-medium text-ink text-sm">{t('label')}</legend>
      <Checkbox
        label={t('all')}
        checked={value === null}
        onChange={({ target }) => onChange(target.checked ? null : [])}
      />
      {value !== null &&
        devices.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={value.includes(id)}
            onChange={({ target }) => onChange(withDevice(value, devices, id, target.checked))}
            className="ms-6"
          />
        ))}
      {isMissing && (
        <p role="alert" className="text-danger-ink text-sm">
          {t('missing')}
        </p>
      )}
    </fieldset>
  )
}
