import { LogIn, LogOut, Timer } from 'lucide-react'
import { PrivacyBlur } from '../../privacy/privacy-blur.tsx'
import type { ShownCrossing } from './use-live-devices.ts'

const icons = { enter: LogIn, exit: LogOut, dwell: Timer }

export type CrossingNotesProps = {
  crossings: readonly ShownCrossing[]
  say: (crossing: ShownCrossing) => string
}

/** What fences have just seen, for some seconds, in a corner of the map. */
export function CrossingNotes({ crossings, say }: CrossingNotesProps) {
  return (
    <ul
      aria-live="polite"
      className="pointer-events-none absolute start-3 top-3 z-10 flex max-w-[calc(100%-5rem)] flex-col items-start gap-1.5"
    >
      {crossings.map((crossing) => {
        const Icon = icons[crossing.kind]
        return (
          <li
            key={crossing.id}
            className="flex max-w-full items-center gap-2 rounded-lg border border-line bg-surface px-3 py-1.5 text-sm text-ink shadow-card motion-safe:animate-pop-in"
          >
            <Icon aria-hidden="true" className="size-4 shrink-0 text-accent-ink" />
            <PrivacyBlur focusable={false} className="min-w-0 wrap-anywhere">
              {say(crossing)}
            </PrivacyBlur>
          </li>
        )
      })}
    </ul>
  )
}
