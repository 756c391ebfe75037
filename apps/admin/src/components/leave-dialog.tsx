import { ConfirmDialog } from '@heimdall/ui'
import { useBlocker } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'

/** Asks before changes that are not saved are left behind; closing the window asks too. */
export function LeaveDialog({ count }: { count: number }) {
  const t = useTranslations('common.leaving')
  const { status, proceed, reset } = useBlocker({
    // What opens over the page does not leave it.
    shouldBlockFn: ({ current, next }) =>
      count > 0 && (next.pathname !== current.pathname || tabOf(next.search) !== tabOf(current.search)),
    enableBeforeUnload: count > 0,
    withResolver: true,
  })
  return (
    <ConfirmDialog
      open={status === 'blocked'}
      onOpenChange={(open) => !open && reset?.()}
      title={t('title', { count })}
      description={t('description')}
      confirmLabel={t('confirm')}
      cancelLabel={t('stay')}
      onConfirm={() => proceed?.()}
    />
  )
}

const tabOf = (search: object): unknown => ('tab' in search ? search.tab : undefined)
