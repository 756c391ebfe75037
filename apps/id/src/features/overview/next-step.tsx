import type { ReactNode } from 'react'

export interface NextStepProps {
  icon: ReactNode
  title: string
  text: string
  action: ReactNode
}

export function NextStep({ icon, title, text, action }: NextStepProps) {
  return (
    <li className="flex items-start gap-3 px-5 py-3.5">
      <span
        aria-hidden="true"
        className="grid size-8 shrink-0 place-items-center text-accent-ink [&_svg]:size-4.5"
      >
        {icon}
      </span>
      <div className="flex min-w-0 flex-1 flex-col gap-3 sm:flex-row sm:items-center sm:justify-between">
        <div className="min-w-0">
          <p className="font-medium text-ink">{title}</p>
          <p className="mt-0.5 text-pretty text-muted">{text}</p>
        </div>
        {action}
      </div>
    </li>
  )
}
