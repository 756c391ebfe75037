import { BifrostLine, Button } from '@heimdall/ui'
import { useFormatter, useTranslations } from 'use-intl'
import { fileSize } from './file-size.ts'
import type { ExportProgress } from './run-export.ts'

export type ExportRunningProps = { progress: ExportProgress | null; onCancel: () => void }

export function ExportRunning({ progress, onCancel }: ExportRunningProps) {
  const t = useTranslations('audit.export')
  const format = useFormatter()
  const { rows, bytes, total } = progress ?? { rows: 0, bytes: 0, total: null }
  const size = fileSize(bytes)
  const told = { rows, size: format.number(size.value, size.options) }
  const words =
    total === null ? t('progress', told) : t('progressOf', { ...told, rows: format.number(rows), total })
  return (
    <div className="flex flex-col gap-4">
      {total === null || total === 0 ? (
        <BifrostLine mode="indeterminate" label={t('running')} />
      ) : (
        <BifrostLine mode="progress" value={rows / total} label={t('running')} valueText={words} />
      )}
      <p className="text-sm text-muted tabular">{words}</p>
      <div className="flex justify-end">
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </div>
  )
}
