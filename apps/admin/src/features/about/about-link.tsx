import { ArrowUpRight } from 'lucide-react'
import type { ReactNode } from 'react'

export type AboutLinkProps = { href: string; icon: ReactNode; title: string; hint: string }

export function AboutLink({ href, icon, title, hint }: AboutLinkProps) {
  return (
    <li className="border-line not-last:border-b">
      <a href={href} className="flex items-center gap-4 px-5 py-3.5 text-sm -outline-offset-2 hover:bg-hover">
        <span aria-hidden="true" className="text-subtle [&_svg]:size-4">
          {icon}
        </span>
        <span className="min-w-0 flex-1">
          <span className="block font-medium text-ink">{title}</span>
          <span className="block text-xs text-muted">{hint}</span>
        </span>
        <ArrowUpRight aria-hidden="true" className="size-4 shrink-0 text-subtle" />
      </a>
    </li>
  )
}
