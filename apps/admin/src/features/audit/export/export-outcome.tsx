import { Alert, Button } from '@heimdall/ui'
import { useFormatter, useTranslations } from 'use-intl'
import { useErrorText } from '../../../lib/use-error-text.ts'
import { fileSize } from './file-size.ts'
import { IncompleteExport } from './run-export.ts'
import type { ExportState } from './use-export.ts'

export type ExportOutcomeProps = {
  state: Extract<ExportState, { step: 'done' | 'failed' }>
  onAgain: () => void
  onClose: () => void
}

export function ExportOutcome({ state, onAgain, onClose }: ExportOutcomeProps) {
  const t = useTranslations('audit.export')
  const tCommon = useTranslations('common')
  const format = useFormatter()
  const errorText = useErrorText()
  const done = state.step === 'done'

  function words() {
    if (state.step === 'failed') {
      const { error } = state
      if (!(error instanceof IncompleteExport)) return errorText(error)
      const { rows, total } = error.progress
      return t('incomplete', { rows: format.number(rows), total: format.number(total ?? 0) })
    }
    return t('doneFile', { name: state.name })
  }
  function title() {
    if (state.step === 'failed') return t('failed')
    const { rows, bytes } = state.progress
    const size = fileSize(bytes)
    return t('done', { rows, size: format.number(size.value, size.options) })
  }
  return (
    <div className="flex flex-col gap-4">
      <Alert live tone={done ? 'success' : 'danger'} title={title()}>
        {words()}
      </Alert>
      <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
        {!done && <Button onClick={onAgain}>{t('again')}</Button>}
        <Button variant="primary" onClick={onClose}>
          {tCommon('close')}
        </Button>
      </div>
    </div>
  )
}
