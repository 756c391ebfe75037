import { CommandPalette, useCommandKey } from '@heimdall/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useActionCommands } from './use-action-commands.tsx'
import { useEventCommands } from './use-event-commands.tsx'
import { usePageCommands } from './use-page-commands.tsx'
import { useSearchCommands } from './use-search-commands.tsx'
import { useUserCommands } from './use-user-commands.tsx'

export type CommandMenuProps = { open: boolean; onOpenChange: (open: boolean) => void }

/** Everything by name: pages, actions, people, kinds of events. Its key opens and closes it. */
export function CommandMenu({ open, onOpenChange }: CommandMenuProps) {
  const t = useTranslations('palette')
  const [query, setQuery] = useState('')
  const pages = usePageCommands()
  const actions = useActionCommands()
  const events = useEventCommands(query)
  const search = useSearchCommands(query)
  const users = useUserCommands(open ? query : '')

  function change(next: boolean) {
    if (!next) setQuery('')
    onOpenChange(next)
  }
  useCommandKey(() => change(!open))
  return (
    <CommandPalette
      open={open}
      onOpenChange={change}
      onQueryChange={setQuery}
      loading={users.loading}
      groups={[pages, ...users.groups, actions, ...events, search]}
      labels={{
        title: t('title'),
        placeholder: t('placeholder'),
        empty: t('empty'),
        loading: t('loading'),
      }}
      footer={t('keys')}
    />
  )
}
