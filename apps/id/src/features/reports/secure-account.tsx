import { Button, FormError } from '@heimdall/ui'
import { CircleCheck, KeyRound, LogOut } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorText } from '../../lib/use-error-text.ts'
import { useRevokeOthers } from '../sessions/use-revoke-others.ts'

export interface SecureAccountProps {
  passwordChanged: boolean
  onChangePassword: () => void
}

/** The two things that lock somebody out, each done from here. */
export function SecureAccount({ passwordChanged, onChangePassword }: SecureAccountProps) {
  const t = useTranslations()
  const errorText = useErrorText()
  const revoke = useRevokeOthers()
  // A new password has signed the others out already.
  const isAlone = revoke.isSuccess || passwordChanged
  return (
    <div className="flex flex-col gap-3">
      <FormError title={revoke.error && errorText(revoke.error).title} />
      <Measure
        title={t('report.changePassword')}
        text={t('report.changePasswordText')}
        done={passwordChanged ? t('password.changed') : undefined}
      >
        <Button size="sm" variant="primary" onClick={onChangePassword}>
          <KeyRound aria-hidden="true" />
          {t('password.title')}
        </Button>
      </Measure>
      <Measure
        title={t('report.signOut')}
        text={t('report.signOutText')}
        done={isAlone ? t('report.signedOut') : undefined}
      >
        <Button size="sm" loading={revoke.isPending} onClick={() => revoke.mutate({})}>
          <LogOut aria-hidden="true" />
          {t('sessions.revokeOthers')}
        </Button>
      </Measure>
    </div>
  )
}

interface MeasureProps {
  title: string
  text: string
  /** What to say instead of the button, once it is done. */
  done: string | undefined
  children: ReactNode
}

function Measure({ title, text, done, children }: MeasureProps) {
  return (
    <section
      aria-label={title}
      className="flex flex-col items-start gap-3 rounded-lg border border-line p-4 text-sm"
    >
      <div>
        <p className="font-medium">{title}</p>
        <p className="mt-0.5 text-muted">{text}</p>
      </div>
      <div role="status">
        {done !== undefined && (
          <p className="flex items-center gap-2 font-medium text-success-ink">
            <CircleCheck aria-hidden="true" className="size-4" />
            {done}
          </p>
        )}
      </div>
      {done === undefined && children}
    </section>
  )
}
