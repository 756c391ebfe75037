import type { OAuthApp } from '@heimdall/contracts'
import { DropdownMenu, DropdownMenuItem, useToast } from '@heimdall/ui'
import { CircleOff, CirclePlay, Image, Trash2 } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { useCan } from '../session/use-me.ts'
import type { ReasonedAct } from './app-reason-dialog.tsx'
import { LogoDialog } from './logo-dialog.tsx'
import { useAppMutations } from './use-app-mutations.ts'

export interface AppMenuProps {
  app: OAuthApp
  trigger: ReactElement
  onAct: (act: ReasonedAct) => void
}

/** What can be done with an app, for those who may. */
export function AppMenu({ app, trigger, onAct }: AppMenuProps) {
  const t = useTranslations('apps')
  const { toast } = useToast()
  const failureText = useFailureText()
  const mayManage = useCan('setting:write')
  const { unsuspend } = useAppMutations()
  const [dressing, setDressing] = useState(false)

  function letGoOn() {
    unsuspend.mutate(
      { id: app.id },
      {
        onSuccess: () => toast({ tone: 'success', title: t('unsuspended', { name: app.name }) }),
        onError: (error) => toast({ tone: 'danger', title: failureText(error) }),
      },
    )
  }
  if (!mayManage) return null
  return (
    <>
      <DropdownMenu trigger={trigger}>
        {/* Those of developers are theirs to dress. */}
        {app.owner === null && (
          <DropdownMenuItem icon={<Image />} onSelect={() => setDressing(true)}>
            {t('logo.act')}
          </DropdownMenuItem>
        )}
        {app.suspendedAt === null ? (
          <DropdownMenuItem icon={<CircleOff />} onSelect={() => onAct('suspend')}>
            {t('suspend.act')}
          </DropdownMenuItem>
        ) : (
          <DropdownMenuItem icon={<CirclePlay />} onSelect={letGoOn}>
            {t('unsuspend')}
          </DropdownMenuItem>
        )}
        <DropdownMenuItem icon={<Trash2 />} tone="danger" onSelect={() => onAct('delete')}>
          {t('delete.act')}
        </DropdownMenuItem>
      </DropdownMenu>
      <LogoDialog app={app} open={dressing} onClose={() => setDressing(false)} />
    </>
  )
}
