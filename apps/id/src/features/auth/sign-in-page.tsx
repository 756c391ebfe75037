import { Alert } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslations } from 'use-intl'
import { TextLink } from '../../components/text-link.tsx'
import { hasPasskeys } from '../../lib/web-authn.ts'
import { infoQuery } from '../account/queries.ts'
import { ProviderButtons } from '../links/provider-buttons.tsx'
import { AuthPage } from './auth-page.tsx'
import type { GuestSearch } from './guest-search.ts'
import { passkeyNeedsPassword } from './passkey-needs-password.ts'
import { PasskeySignIn } from './passkey-sign-in.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { usePasskeySignIn } from './use-passkey-sign-in.ts'
import { useSignIn } from './use-sign-in.ts'

/** Few come back from a platform with a problem, or from an app; nobody else has to load what says so. */
const LinkProblem = lazy(async () => ({
  default: (await import('../links/link-problem.tsx')).LinkProblem,
}))

const GoingOnTo = lazy(async () => ({
  default: (await import('../oauth/going-on-to.tsx')).GoingOnTo,
}))

export function SignInPage({ redirect, notice, problem, provider }: GuestSearch) {
  const t = useTranslations('signIn')
  const signIn = useSignIn()
  const passkey = usePasskeySignIn()
  const isPending = signIn.isPending || passkey.isPending
  const info = useQuery(infoQuery()).data
  return (
    <AuthPage
      title={t('title')}
      description={t('description')}
      busyLabel={isPending ? t('pending') : undefined}
      cardFooter={
        <>
          <p>
            <TextLink>
              <Link to="/forgot-password">{t('forgot')}</Link>
            </TextLink>
          </p>
          {/* Until it is known: few close it, and for all others what stands below would move. */}
          {info?.registrationEnabled !== false && (
            <p className="mt-2">
              {t('newHere')}{' '}
              <TextLink>
                <Link to="/register" search={{ redirect }}>
                  {t('register')}
                </Link>
              </TextLink>
            </p>
          )}
        </>
      }
    >
      {notice === 'ended' && <Alert title={t('ended')}>{t('endedText')}</Alert>}
      {notice === 'deleted' && <Alert title={t('deleted')} />}
      {notice === 'signed-out' && <Alert tone="success" title={t('signedOut')} />}
      {info?.setUpNeeded && (
        <Alert tone="warning" title={t('setUpNeeded')}>
          {t('setUpNeededText')}
        </Alert>
      )}
      {problem !== undefined && (
        <Suspense>
          <LinkProblem problem={problem} provider={provider} />
        </Suspense>
      )}
      {redirect?.startsWith('/interaction/') && (
        <Suspense>
          <GoingOnTo interaction={redirect} />
        </Suspense>
      )}
      <SignInForm signIn={signIn} />
      <PasskeySignIn signIn={passkey} busy={signIn.isPending} />
      <ProviderButtons redirect={redirect} belowLine={hasPasskeys() && !passkeyNeedsPassword(passkey)} />
    </AuthPage>
  )
}
