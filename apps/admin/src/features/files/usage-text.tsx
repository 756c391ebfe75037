import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { usageOptions } from './files-options.ts'
import { useSizeText } from './use-size-text.ts'

/** How full it is, and whether somebody looks for viruses. */
export function UsageText() {
  const t = useTranslations('files')
  const sizeText = useSizeText()
  const { data } = useQuery(usageOptions)
  if (!data) return null
  return (
    <span role="status" className="text-xs text-muted tabular">
      {t('usage', { used: sizeText(data.usedBytes), quota: sizeText(data.quotaBytes) })}
      {!data.isScanned && ` · ${t('noScanner')}`}
    </span>
  )
}
