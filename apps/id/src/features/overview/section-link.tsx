import { Link, type LinkProps } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'

/** At the right end of a card's title: the whole of what the card shows a part of. */
export function SectionLink({ to, label }: { to: NonNullable<LinkProps['to']>; label: string }) {
  return (
    <Link
      to={to}
      className="-my-1 inline-flex items-center gap-0.5 rounded-sm py-1 text-xs font-medium text-accent-ink hover:underline touch:-my-3.5 touch:py-3.5"
    >
      {label}
      <ChevronRight aria-hidden="true" className="size-3.5" />
    </Link>
  )
}
