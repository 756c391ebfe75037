import { DateInput, Field, NativeSelect, SearchInput, useTypedText } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { devicesQuery } from '../../devices/queries.ts'
import { categoriesQuery } from '../queries.ts'
import { type Period, periodOf, periods, spanOf } from '../trips-period.ts'
import type { TripsSearch } from '../trips-search.ts'

export interface TripFiltersProps {
  search: TripsSearch
  onChange: (changes: Partial<TripsSearch>) => void
}

/** A day of this browser's zone. */
const dayOf = (moment: Date) => new Intl.DateTimeFormat('sv-SE').format(moment)

export function TripFilters({ search, onChange }: TripFiltersProps) {
  const t = useTranslations('trips.filters')
  const devices = useQuery(devicesQuery()).data?.devices ?? []
  const categories = useQuery(categoriesQuery()).data?.categories ?? []
  const period = periodOf(search)
  const [text, setText] = useTypedText(search.q ?? '', (q) => onChange({ q: q || undefined }))

  function choosePeriod(next: Period) {
    if (next !== 'own') return onChange({ period: next, from: undefined, to: undefined })
    const { from, to } = spanOf(period === 'all' ? { period: '30' } : search)
    onChange({ period: next, from: dayOf(new Date(from)), to: dayOf(new Date(Date.parse(to) - 1)) })
  }
  return (
    <search className="mb-4 grid grid-cols-2 gap-3 sm:grid-cols-[repeat(auto-fit,minmax(10rem,1fr))]">
      <Field label={t('period')}>
        <NativeSelect
          value={period}
          // The options are those of `periods`.
          onChange={({ target }) => choosePeriod(target.value as Period)}
        >
          {periods.map((one) => (
            <option key={one} value={one}>
              {t(`periods.${one}`)}
            </option>
          ))}
        </NativeSelect>
      </Field>
      {period === 'own' && (
        <>
          <Field label={t('from')}>
            <DateInput
              value={search.from ?? ''}
              max={search.to}
              onChange={({ target }) => target.value && onChange({ from: target.value })}
            />
          </Field>
          <Field label={t('to')}>
            <DateInput
              value={search.to ?? ''}
              min={search.from}
              onChange={({ target }) => target.value && onChange({ to: target.value })}
            />
          </Field>
        </>
      )}
      <Field label={t('device')}>
        <NativeSelect
          value={search.device ?? ''}
          onChange={({ target }) => onChange({ device: target.value || undefined })}
        >
          <option value="">{t('allDevices')}</option>
          {devices.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <Field label={t('category')} className="max-sm:col-span-2">
        <NativeSelect
          value={search.category ?? ''}
          onChange={({ target }) => onChange({ category: target.value || undefined })}
        >
          <option value="">{t('allCategories')}</option>
          {categories.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <SearchInput
        label={t('search')}
        value={text}
        onValueChange={setText}
        clearLabel={t('clear')}
        maxLength={120}
        className="self-end max-sm:col-span-2"
      />
    </search>
  )
}
