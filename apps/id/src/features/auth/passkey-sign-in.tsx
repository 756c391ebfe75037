import { Button } from '@heimdall/ui'
import { Fingerprint } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { FormFailure } from '../../components/form-failure.tsx'
import { OrLine } from '../../components/or-line.tsx'
import { errorData } from '../../lib/api-error.ts'
import { hasPasskeys } from '../../lib/web-authn.ts'
import { NewPasswordForPasskey } from './new-password-for-passkey.tsx'
import { usePasskeyAutofill } from './use-passkey-autofill.ts'
import type { usePasskeySignIn } from './use-passkey-sign-in.ts'

export interface PasskeySignInProps {
  signIn: ReturnType<typeof usePasskeySignIn>
  /** Another sign-in is under way. */
  busy: boolean
}

/** Beside the password: a passkey, by a button or from the browser's own suggestions. */
export function PasskeySignIn({ signIn, busy }: PasskeySignInProps) {
  const t = useTranslations('signIn')
  const needsPassword = needsNewPassword(signIn.error) || signIn.variables?.newPassword !== undefined
  usePasskeyAutofill(!busy && !signIn.isPending && !signIn.isSuccess && !needsPassword, (picked) =>
    signIn.mutate({ picked }),
  )
  if (!hasPasskeys()) return null
  if (needsPassword) return <NewPasswordForPasskey signIn={signIn} />
  return (
    <div className="flex flex-col gap-4">
      <OrLine />
      <FormFailure error={signIn.error} />
      <Button size="lg" block loading={signIn.isPending} onClick={() => signIn.mutate({})}>
        <Fingerprint aria-hidden="true" />
        {t('passkey')}
      </Button>
    </div>
  )
}

const needsNewPassword = (error: unknown) =>
  errorData(error)?.issues.some(({ code }) => code === 'password_change_required') ?? false
