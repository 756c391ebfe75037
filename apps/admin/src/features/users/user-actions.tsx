import { deletionGraceDays, type UserDetails } from '@heimdall/contracts'
import { Button, DropdownMenu, DropdownMenuItem } from '@heimdall/ui'
import {
  Ban,
  CalendarX2,
  ChevronDown,
  Eye,
  EyeOff,
  KeyRound,
  LogOut,
  Pencil,
  Trash2,
  Undo2,
  UserCheck,
} from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useCan, useMe } from '../session/use-me.ts'
import { BanDialog } from './ban-dialog.tsx'
import { ReasonDialog, type ReasonedAct } from './reason-dialog.tsx'
import { RenameDialog } from './rename-dialog.tsx'
import { type UserAct, UserActDialog } from './user-act-dialog.tsx'

type Choice = UserAct | Reasoned | 'ban' | 'rename'
type Reasoned = Exclude<ReasonedAct, 'resetTwoFactor'>

const isReasoned = (choice: Choice | undefined): choice is Reasoned =>
  choice === 'scheduleDeletion' || choice === 'forceDelete'

/** What can be done to the account. Each asks once more, by name; what is not the viewer's to do is not offered. */
export function UserActions({ user }: { user: UserDetails }) {
  const t = useTranslations('user.actions')
  const me = useMe()
  const mayChange = useCan('user:write')
  const mayEndSessions = useCan('session:write')
  const [choice, setChoice] = useState<Choice>()
  const isOther = user.id !== me.id
  const isBoss = isOther && me.roles.includes('super_admin')
  const isBanned = user.bannedAt !== null
  const offers: { choice: Choice; icon: typeof Ban; offered: boolean; danger?: boolean }[] = [
    { choice: 'rename', icon: Pencil, offered: mayChange },
    { choice: 'endSessions', icon: LogOut, offered: mayEndSessions },
    {
      choice: 'forcePasswordReset',
      icon: KeyRound,
      offered: mayChange && user.hasPassword && !user.mustChangePassword,
    },
    { choice: 'unban', icon: UserCheck, offered: mayChange && isBanned },
    {
      choice: user.privacyMode ? 'privacyModeOff' : 'privacyModeOn',
      icon: user.privacyMode ? Eye : EyeOff,
      offered: isBoss,
    },
    { choice: 'cancelDeletion', icon: Undo2, offered: mayChange && user.deletion !== null },
    { choice: 'ban', icon: Ban, offered: mayChange && isOther, danger: true },
    {
      choice: 'scheduleDeletion',
      icon: CalendarX2,
      offered: isBoss && user.deletion === null,
      danger: true,
    },
    { choice: 'forceDelete', icon: Trash2, offered: mayChange && isOther, danger: true },
  ]
  const offered = user.deletedAt === null && !user.outranksYou ? offers.filter((offer) => offer.offered) : []
  if (offered.length === 0) return null
  const close = () => setChoice(undefined)
  return (
    <>
      <DropdownMenu
        trigger={
          <Button>
            {t('label')}
            <ChevronDown aria-hidden="true" />
          </Button>
        }
      >
        {offered.map(({ choice: name, icon: Icon, danger = false }) => (
          <DropdownMenuItem
            key={name}
            icon={<Icon />}
            tone={danger ? 'danger' : 'neutral'}
            onSelect={() => setChoice(name)}
          >
            {name === 'ban' && isBanned ? t('ban.change') : t(`${name}.button`, { days: deletionGraceDays })}
          </DropdownMenuItem>
        ))}
      </DropdownMenu>
      <RenameDialog user={user} open={choice === 'rename'} onClose={close} />
      <BanDialog user={user} open={choice === 'ban'} onClose={close} />
      <ReasonDialog user={user} act={isReasoned(choice) ? choice : undefined} onClose={close} />
      <UserActDialog
        user={user}
        act={choice === 'ban' || choice === 'rename' || isReasoned(choice) ? undefined : choice}
        onClose={close}
      />
    </>
  )
}
