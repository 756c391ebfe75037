import { Button, ConfirmDialog, Field, Textarea, useToast } from '@heimdall/ui'
import { Minus, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { LeaveDialog } from '../../../components/leave-dialog.tsx'
import { useFailureText } from '../../../lib/use-failure-text.ts'
import { useRoleName } from '../use-role-name.ts'
import type { MatrixDraft } from './matrix-draft.ts'
import type { Matrix } from './use-matrix.ts'

/** How many changes wait, and the way to save all of them at once. */
export function MatrixBar({ matrix, draft }: { matrix: Matrix; draft: MatrixDraft }) {
  const t = useTranslations('access.matrix')
  const tCommon = useTranslations('common')
  const failureText = useFailureText()
  const roleName = useRoleName()
  const { toast } = useToast()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const cells = [...draft.cells.values()]

  function close() {
    matrix.reset()
    setReason('')
    setOpen(false)
  }
  const save = () =>
    matrix.save(reason, {
      saved: (count) => {
        close()
        toast({ tone: 'success', title: t('saved', { count }) })
      },
      conflict: () => setOpen(false),
      unread: (failure) => toast({ tone: 'danger', title: failureText(failure) }),
    })
  return (
    <>
      <section
        aria-label={t('unsaved')}
        className="sticky bottom-3 z-20 flex flex-wrap items-center gap-2 rounded-lg border border-line-strong bg-raised px-4 py-3 shadow-pop"
      >
        <p role="status" className="mr-auto text-sm font-medium">
          {t('changes', { count: cells.length })}
        </p>
        <Button onClick={matrix.discard}>{t('discard')}</Button>
        <Button variant="primary" disabled={cells.length === 0} onClick={() => setOpen(true)}>
          {t('save')}
        </Button>
      </section>
      <LeaveDialog count={cells.length} />
      <ConfirmDialog
        open={open}
        onOpenChange={(next) => !next && close()}
        tone="primary"
        title={t('confirmTitle', { count: cells.length })}
        description={t('confirmDescription')}
        confirmLabel={t('confirm')}
        cancelLabel={tCommon('cancel')}
        onConfirm={save}
        pending={matrix.isPending}
        error={matrix.error && failureText(matrix.error)}
      >
        <ul className="max-h-60 divide-y divide-line overflow-y-auto rounded-lg border border-line text-sm">
          {cells.map(({ role, permission, granted }) => (
            <li key={`${role.id} ${permission.id}`} className="flex items-center gap-2 px-3 py-2">
              {granted ? (
                <Plus aria-hidden="true" className="size-4 shrink-0 text-success-ink" />
              ) : (
                <Minus aria-hidden="true" className="size-4 shrink-0 text-danger-ink" />
              )}
              <span className="min-w-0 wrap-anywhere">
                {granted
                  ? t('gained', { role: roleName(role.name), permission: permission.name })
                  : t('lost', { role: roleName(role.name), permission: permission.name })}
              </span>
            </li>
          ))}
        </ul>
        <Field label={t('reason')} hint={t('reasonHint')} optionalLabel={tCommon('optional')}>
          <Textarea
            rows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
      </ConfirmDialog>
    </>
  )
}
