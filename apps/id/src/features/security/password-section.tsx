import type { SecurityState } from '@heimdall/contracts'
import { Button } from '@heimdall/ui'
import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ChangePasswordDialog } from '../password/change-password-dialog.tsx'
import { SetPasswordDialog } from '../password/set-password-dialog.tsx'
import { SectionCard } from './section-card.tsx'

export function PasswordSection({ state }: { state: SecurityState }) {
  const t = useTranslations()
  const [open, setOpen] = useState(false)
  return (
    <>
      <SectionCard
        icon={<KeyRound />}
        title={t('auth.password')}
        text={state.hasPassword ? t('security.passwordText') : t('security.noPasswordText')}
        actions={
          <Button onClick={() => setOpen(true)}>
            {state.hasPassword ? t('password.title') : t('password.setTitle')}
          </Button>
        }
      />
      {state.hasPassword ? (
        <ChangePasswordDialog open={open} onOpenChange={setOpen} />
      ) : (
        <SetPasswordDialog open={open} onOpenChange={setOpen} />
      )}
    </>
  )
}
