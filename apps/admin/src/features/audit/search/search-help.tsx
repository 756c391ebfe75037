import { Kbd, Popover } from '@heimdall/ui'
import { CircleHelp } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'

const examples = [
  { id: 'type', text: 'type:login_failed status:failure' },
  { id: 'not', text: '-country:DE' },
  { id: 'any', text: 'type:login,logout' },
  { id: 'network', text: 'ip:10.0.0.0/8' },
  { id: 'me', text: 'actor:@me' },
  { id: 'time', text: 'created:7d' },
  { id: 'range', text: 'created:2026-01..2026-03' },
  { id: 'has', text: 'is:reported has:error' },
  { id: 'words', text: '"wrong password"' },
] as const

export type SearchHelpProps = {
  onUse: (text: string) => void
  /** Shows the key that leads here. */
  withKey: boolean
}

/** How to search, by examples that can be tried with a click. */
export function SearchHelp({ onUse, withKey }: SearchHelpProps) {
  const t = useTranslations('audit.search.help')
  const [open, setOpen] = useState(false)
  return (
    <Popover
      label={t('title')}
      open={open}
      onOpenChange={setOpen}
      align="end"
      className="w-120 p-2"
      trigger={
        <button
          type="button"
          aria-label={t('title')}
          className="flex h-8 items-center gap-2 rounded-md px-2 text-subtle -outline-offset-2 hover:text-ink touch:h-11 touch:px-3"
        >
          {withKey && (
            <Kbd aria-hidden="true" className="touch:hidden">
              /
            </Kbd>
          )}
          <CircleHelp aria-hidden="true" className="size-4" />
        </button>
      }
    >
      <p className="px-2.5 pt-1.5 pb-2 text-xs text-pretty text-muted">{t('intro')}</p>
      <ul>
        {examples.map(({ id, text }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => {
                setOpen(false)
                onUse(text)
              }}
              className="flex w-full flex-col gap-x-3 rounded-sm px-2.5 py-1.5 text-left hover:bg-hover sm:flex-row sm:items-baseline touch:min-h-11 touch:justify-center sm:touch:justify-start"
            >
              <code className="shrink-0 font-mono text-xs text-accent-ink sm:w-58">{text}</code>
              <span className="text-xs text-muted">{t(id)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Popover>
  )
}
