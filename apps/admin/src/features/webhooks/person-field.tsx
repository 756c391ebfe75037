import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useTranslations } from 'use-intl'
import { trpc } from '../../lib/trpc.ts'
import { userNameOptions } from '../users/user-names.ts'
import { PickerField } from './picker-field.tsx'

const mostFound = 20

export type PersonFieldProps = {
  /** Null: everybody. Empty: one person, who is still to be chosen. */
  value: string | null
  onChange: (id: string | null) => void
  problem: string | null
}

export function PersonField({ value, onChange, problem }: PersonFieldProps) {
  const t = useTranslations('webhooks.form')
  const [search, setSearch] = useState('')
  const input = { search: useDeferredValue(search.trim()) || undefined, limit: mostFound }
  const found = useQuery(trpc.users.list.queryOptions(input, { placeholderData: keepPreviousData }))
  const { data: name } = useQuery({ ...userNameOptions(value ?? ''), enabled: Boolean(value) })
  const chosen = value ? [{ id: value, username: name ?? value }] : []
  const others = (found.data?.users ?? []).filter(({ id }) => id !== value)
  const options = [...chosen, ...others].map(({ id, username }) => ({
    value: id,
    label: username,
    // The server has found it by what is not shown here, an address say.
    keywords: search,
  }))
  return (
    <PickerField
      multiple={false}
      label={t('person')}
      hint={t('personHint')}
      searchLabel={t('personSearch')}
      isNarrow={value !== null}
      onNarrow={(isNarrow) => onChange(isNarrow ? '' : null)}
      value={value ? [value] : []}
      onChange={([id = '']) => onChange(id)}
      {...{ options, problem }}
      onSearch={setSearch}
    />
  )
}
