import type { SecondFactor } from '@heimdall/contracts'
import { Button, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { TextLink } from '../../components/text-link.tsx'
import { errorData } from '../../lib/api-error.ts'
import { hasPasskeys } from '../../lib/web-authn.ts'
import { AuthNotice } from './auth-notice.tsx'
import { AuthPage } from './auth-page.tsx'
import type { GuestSearch } from './guest-search.ts'
import { PasskeySecondFactor } from './passkey-second-factor.tsx'
import { pendingSignInQuery } from './pending-sign-in-query.ts'
import { SecondFactorForm } from './second-factor-form.tsx'
import { useVerifyPasskey } from './use-verify-passkey.ts'
import { useVerifySecondFactor } from './use-verify-second-factor.ts'

/** The ways that have a form here, best first. */
const ways = ['passkey', 'totp', 'backup_code'] as const
type Way = (typeof ways)[number]

const texts = { passkey: 'passkeyText', totp: 'totpText', backup_code: 'backupText' } as const
const switches = { passkey: 'usePasskey', totp: 'useTotp', backup_code: 'useBackup' } as const

export function SecondFactorPage({ redirect }: GuestSearch) {
  const t = useTranslations('secondFactor')
  const state = useQuery(pendingSignInQuery())
  const verify = useVerifySecondFactor()
  const passkey = useVerifyPasskey()
  const [chosen, setChosen] = useState<Way>()
  const restart = (
    <Link to="/sign-in" search={{ redirect }}>
      {t('startAgain')}
    </Link>
  )
  const failure = errorData(verify.error ?? passkey.error)
  if (failure?.code === 'GONE') {
    const tooMany = failure.issues.some(({ code }) => code === 'too_many_wrong_codes')
    return <AuthNotice title={t('goneTitle')} text={tooMany ? t('tooMany') : t('gone')} action={restart} />
  }
  if (state.data?.pending === null && !verify.isSuccess && !passkey.isSuccess) {
    return <AuthNotice title={t('goneTitle')} text={t('gone')} action={restart} />
  }
  const offered = ways.filter((way) => offers(state.data?.pending?.methods, way))
  const way = chosen ?? offered[0]
  return (
    <AuthPage
      title={t('title')}
      description={way && t(texts[way])}
      busyLabel={verify.isPending || passkey.isPending ? t('pending') : undefined}
      cardFooter={
        <TextLink>
          <Link to="/sign-in" search={{ redirect }}>
            {t('other')}
          </Link>
        </TextLink>
      }
    >
      {state.isPending && <SkeletonRows label={t('loading')} rows={2} />}
      {state.isError && (
        <QueryError error={state.error} onRetry={() => state.refetch()} pending={state.isFetching} />
      )}
      {way === 'passkey' && <PasskeySecondFactor verify={passkey} />}
      {way !== undefined && way !== 'passkey' && <SecondFactorForm key={way} method={way} verify={verify} />}
      {offered.length > 1 && (
        <div className="flex flex-col gap-2">
          {offered
            .filter((other) => other !== way)
            .map((other) => (
              <Button
                key={other}
                variant="ghost"
                block
                onClick={() => {
                  setChosen(other)
                  verify.reset()
                  passkey.reset()
                }}
              >
                {t(switches[other])}
              </Button>
            ))}
        </div>
      )}
    </AuthPage>
  )
}

const offers = (methods: readonly SecondFactor[] | undefined, way: Way) =>
  (methods?.includes(way) ?? false) && (way !== 'passkey' || hasPasskeys())
