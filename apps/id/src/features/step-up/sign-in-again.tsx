import { Button } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { useSignInAgain } from './use-sign-in-again.ts'

/** Where there is nothing to type: out, in again, and back to this page. */
export function SignInAgain() {
  const t = useTranslations('stepUp')
  const again = useSignInAgain()
  return (
    <div className="flex flex-col gap-4 text-sm">
      <p className="text-muted">{t('signInAgainText')}</p>
      <Button variant="primary" block loading={again.isPending} onClick={() => again.mutate({})}>
        {t('signInAgain')}
      </Button>
    </div>
  )
}
