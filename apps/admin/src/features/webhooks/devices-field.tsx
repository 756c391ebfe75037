import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useTranslations } from 'use-intl'
import { trpc } from '../../lib/trpc.ts'
import { deviceOptions } from '../devices/devices-options.ts'
import { PickerField } from './picker-field.tsx'

const mostFound = 20

export type DevicesFieldProps = {
  /** Null: all of them. */
  value: readonly string[] | null
  onChange: (ids: string[] | null) => void
  problem: string | null
}

export function DevicesField({ value, onChange, problem }: DevicesFieldProps) {
  const t = useTranslations('webhooks.form')
  const [search, setSearch] = useState('')
  const q = useDeferredValue(search.trim()) || undefined
  const input = { scope: 'all', q, limit: mostFound } as const
  const found = useQuery(trpc.devices.list.queryOptions(input, { placeholderData: keepPreviousData }))
  const ids = value ?? []
  const chosen = useQueries({ queries: ids.map(deviceOptions) }).map(
    ({ data }, at) => data ?? { id: ids[at] ?? '', name: ids[at] ?? '', owner: null },
  )
  const others = (found.data?.devices ?? []).filter(({ id }) => !ids.includes(id))
  const options = [...chosen, ...others].map(({ id, name, owner }) => ({
    value: id,
    label: name,
    hint: owner?.username,
    keywords: owner?.username,
  }))
  return (
    <PickerField
      multiple
      label={t('devices')}
      hint={t('devicesHint')}
      searchLabel={t('devicesSearch')}
      isNarrow={value !== null}
      onNarrow={(isNarrow) => onChange(isNarrow ? [] : null)}
      value={ids}
      {...{ onChange, options, problem }}
      onSearch={setSearch}
    />
  )
}
