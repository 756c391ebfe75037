import { Field, NativeSelect } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { foldersOptions } from './files-options.ts'
import { placesOf } from './folder-tree.ts'

export interface PlaceFieldProps {
  /** Null: the top. */
  value: string | null
  onChange: (value: string | null) => void
  /** A folder that can not go into itself. */
  except?: string | undefined
  error?: string | false | undefined
}

/** In which folder something lies. */
export function PlaceField({ value, onChange, except, error }: PlaceFieldProps) {
  const t = useTranslations('files')
  const { data } = useQuery(foldersOptions)
  return (
    <Field label={t('place')} error={error}>
      <NativeSelect value={value ?? ''} onChange={(event) => onChange(event.target.value || null)}>
        <option value="">{t('top')}</option>
        {placesOf(data?.folders ?? [], except).map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </NativeSelect>
    </Field>
  )
}
