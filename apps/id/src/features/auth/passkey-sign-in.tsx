import { Button } from '@heimdall/ui'
import { Fingerprint } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { FormFailure } from '../../components/form-failure.tsx'
import { OrLine } from '../../components/or-line.tsx'
import { hasPasskeys } from '../../lib/web-authn.ts'
import { NewPasswordForPasskey } from './new-password-for-passkey.tsx'
import { passkeyNeedsPassword } from './passkey-needs-password.ts'
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
  const needsPassword = passkeyNeedsPassword(signIn)
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
