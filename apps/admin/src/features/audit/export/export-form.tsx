import { Button, buttonStyles, RadioGroup } from '@heimdall/ui'
import { Download } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { AuditFilters } from '../audit-search.ts'
import { ExportSummary } from './export-summary.tsx'
import { type ExportFormat, exportFormats, exportUrl } from './export-url.ts'
import { canStream } from './file-sink.ts'
import { useTotal } from './use-total.ts'

export type ExportFormProps = {
  filters: AuditFilters
  onStart: (format: ExportFormat, isLarge: boolean) => void
  onCancel: () => void
}

export function ExportForm({ filters, onStart, onCancel }: ExportFormProps) {
  const t = useTranslations('audit.export')
  const tCommon = useTranslations('common')
  const [format, setFormat] = useState<ExportFormat>('csv')
  const total = useTotal(filters)
  const isLarge = typeof total !== 'number'
  // Too much for memory, and no way to write it in pieces: the browser's own download can.
  const direct = isLarge && !canStream()

  function submit(event: FormEvent) {
    event.preventDefault()
    onStart(format, isLarge)
  }
  return (
    <form onSubmit={submit} className="relative flex flex-col gap-5">
      <ExportSummary filters={filters} total={total} />
      <RadioGroup
        label={t('format')}
        cards
        value={format}
        onValueChange={setFormat}
        options={exportFormats.map((value) => ({ value, label: t(value), description: t(`${value}Hint`) }))}
      />
      {direct && <p className="text-xs text-pretty text-muted">{t('downloadHint')}</p>}
      <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
        <Button onClick={onCancel}>{tCommon('cancel')}</Button>
        {direct ? (
          <a
            href={exportUrl(filters, format, new Date())}
            download=""
            onClick={onCancel}
            className={buttonStyles('primary', 'md')}
          >
            <Download aria-hidden="true" />
            {t('download')}
          </a>
        ) : (
          <Button type="submit" variant="primary" disabled={total === 0}>
            <Download aria-hidden="true" />
            {t('start')}
          </Button>
        )}
      </div>
    </form>
  )
}
