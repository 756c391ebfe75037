import type { SignInProvider } from '@heimdall/contracts'
import { Button, cx, ProviderIcon, useLeaving } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { FormFailure } from '../../components/form-failure.tsx'
import { OrLine } from '../../components/or-line.tsx'
import { providersQuery } from './queries.ts'
import { useStartSignIn } from './use-start-sign-in.ts'

export interface ProviderButtonsProps {
  /** Where to go afterwards. */
  redirect: string | undefined
  /** Only those that make new accounts. */
  registering?: boolean
  /** Stands below another button, and that one below the line. */
  belowLine?: boolean
}

/** The platforms to sign in with, below the form. Without any, nothing. */
export function ProviderButtons({ redirect, registering = false, belowLine = false }: ProviderButtonsProps) {
  const t = useTranslations('providers')
  const start = useStartSignIn()
  const leaving = useLeaving(start)
  const all = useQuery(providersQuery()).data?.providers ?? []
  const providers = all.filter((provider) => !registering || provider.allowsRegistration)
  if (providers.length === 0) return null
  const go = ({ slug }: SignInProvider) =>
    start.mutate({ provider: slug, ...(redirect === undefined ? {} : { returnTo: redirect }) })
  return (
    <section aria-label={t('label')} className={cx('flex flex-col gap-3', belowLine && '-mt-3')}>
      {!belowLine && <OrLine />}
      <FormFailure error={start.error} />
      {providers.map((provider) => (
        <Button
          key={provider.slug}
          size="lg"
          block
          loading={leaving && start.variables?.provider === provider.slug}
          onClick={() => !leaving && go(provider)}
        >
          <ProviderIcon kind={provider.kind} className="size-5" />
          <span className="truncate">{t('continueWith', { provider: provider.name })}</span>
        </Button>
      ))}
    </section>
  )
}
