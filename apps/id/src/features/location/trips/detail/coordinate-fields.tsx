import { Field, Input, privateField } from '@heimdall/ui'
import { useTranslations } from 'use-intl'

export interface CoordinateFieldsProps {
  place: { latitude: number | null; longitude: number | null } | null | undefined
}

/** Degrees, with a point or a comma. */
const between = (limit: number) => `-?[0-9]{1,${String(limit).length}}([.,][0-9]{1,10})?`

export function CoordinateFields({ place }: CoordinateFieldsProps) {
  const t = useTranslations('trips.stops')
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t('latitude')} required>
        <Input
          {...privateField}
          name="latitude"
          required
          inputMode="decimal"
          pattern={between(90)}
          defaultValue={place?.latitude?.toFixed(5) ?? ''}
        />
      </Field>
      <Field label={t('longitude')} required>
        <Input
          {...privateField}
          name="longitude"
          required
          inputMode="decimal"
          pattern={between(180)}
          defaultValue={place?.longitude?.toFixed(5) ?? ''}
        />
      </Field>
    </div>
  )
}
