import { CloudAlert, RotateCw } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../buttons/button.tsx'
import { CopyButton, type CopyButtonProps } from '../buttons/copy-button.tsx'
import { cx } from '../lib/cx.ts'

export type ErrorStateProps = {
  title: ReactNode
  detail?: ReactNode
  /** What a user can quote to an admin. */
  requestId?: (CopyButtonProps & { name: string }) | undefined
  retry?: { label: string; onRetry: () => void; pending?: boolean | undefined } | undefined
  action?: ReactNode
  className?: string | undefined
}

export function ErrorState({ title, detail, requestId, retry, action, className }: ErrorStateProps) {
  return (
    <div role="alert" className={cx('flex flex-col items-center px-6 py-12 text-center', className)}>
      <span
        aria-hidden="true"
        className="mb-4 grid size-12 place-items-center rounded-xl bg-danger-soft text-danger-ink"
      >
        <CloudAlert className="size-5" />
      </span>
      <p className="text-sm font-semibold text-ink">{title}</p>
      {detail !== undefined && <p className="mt-1 max-w-sm text-sm text-muted">{detail}</p>}
      {requestId !== undefined && (
        <p className="mt-3 flex items-center gap-1 text-xs text-muted">
          {requestId.name}
          <code className="font-mono text-ink">{requestId.value}</code>
          <CopyButton {...requestId} />
        </p>
      )}
      {(retry !== undefined || action !== undefined) && (
        <div className="mt-5 flex flex-wrap justify-center gap-2">
          {retry !== undefined && (
            <Button onClick={retry.onRetry} loading={retry.pending}>
              <RotateCw aria-hidden="true" />
              {retry.label}
            </Button>
          )}
          {action}
        </div>
      )}
    </div>
  )
}
