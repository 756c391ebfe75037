import { Card, cx } from '@heimdall/ui'
import { ShieldAlert, ShieldCheck } from 'lucide-react'
import type { ReactNode } from 'react'

export interface ProtectionCardProps {
  tone: 'success' | 'warning'
  title: string
  text: string
  action?: ReactNode
}

/** How the account is doing, as a sentence, and at most one thing to do about it. */
export function ProtectionCard({ tone, title, text, action }: ProtectionCardProps) {
  const Icon = tone === 'success' ? ShieldCheck : ShieldAlert
  return (
    <Card className="flex flex-wrap items-start gap-4 p-5 sm:flex-nowrap">
      <span
        className={cx(
          'grid size-11 shrink-0 place-items-center rounded-full',
          tone === 'success' ? 'bg-success-soft text-success-ink' : 'bg-warning-soft text-warning-ink',
        )}
      >
        <Icon aria-hidden="true" className="size-5.5" />
      </span>
      <div className="min-w-0 flex-1">
        <h2 className="text-base font-semibold tracking-tight">{title}</h2>
        <p className="mt-0.5 text-pretty text-muted">{text}</p>
      </div>
      {action}
    </Card>
  )
}
