import { countryName } from '@heimdall/contracts'
import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { countryCodes } from '../../lib/country-codes.ts'
import { SingleFilter } from './single-filter.tsx'
import { useAuditSearch } from './use-audit-search.ts'

export function CountryFilter() {
  const t = useTranslations('audit.filter')
  const locale = useLocale()
  const { search, change } = useAuditSearch()
  const options = useMemo(() => {
    const { compare } = new Intl.Collator(locale)
    return countryCodes
      .map((code) => ({ value: code, label: countryName(code, locale), hint: code, keywords: code }))
      .sort((a, b) => compare(a.label, b.label))
  }, [locale])
  return (
    <SingleFilter
      label={t('country')}
      options={options}
      value={search.country}
      onChange={(country) => change({ country })}
    />
  )
}
