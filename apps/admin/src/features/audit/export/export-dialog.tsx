import { Dialog } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import type { AuditFilters } from '../audit-search.ts'
import { ExportForm } from './export-form.tsx'
import { ExportOutcome } from './export-outcome.tsx'
import { ExportRunning } from './export-running.tsx'
import { useExport } from './use-export.ts'

export type ExportDialogProps = { open: boolean; filters: AuditFilters; onClose: () => void }

/** While it runs it does not go away by a click beside it: only Cancel ends the work. */
export default function ExportDialog({ open, filters, onClose }: ExportDialogProps) {
  const t = useTranslations('audit.export')
  const tCommon = useTranslations('common')
  const { state, start, cancel, reset } = useExport(filters)

  function close() {
    if (state.step === 'running') return
    onClose()
    if (state.step !== 'ready') reset()
  }
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && close()}
      title={state.step === 'running' ? t('running') : t('title')}
      closeLabel={tCommon('close')}
    >
      {state.step === 'ready' && <ExportForm filters={filters} onStart={start} onCancel={close} />}
      {state.step === 'running' && <ExportRunning progress={state.progress} onCancel={cancel} />}
      {(state.step === 'done' || state.step === 'failed') && (
        <ExportOutcome state={state} onAgain={reset} onClose={close} />
      )}
    </Dialog>
  )
}
