import type { IdentityProvider, ProviderCheck } from '@heimdall/contracts'
import { Alert, Button, FormError } from '@heimdall/ui'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { trpc } from '../../lib/trpc.ts'
import { useFailureText } from '../../lib/use-failure-text.ts'

/** Asks the platform before the first person has to find out. */
export function ProviderCheckButton({ provider: { id, name } }: { provider: IdentityProvider }) {
  const t = useTranslations('providers.check')
  const failureText = useFailureText()
  const check = useMutation(trpc.identityProviders.check.mutationOptions())
  const outcome = check.data && outcomeOf(check.data)
  return (
    <>
      <Button
        size="sm"
        aria-label={t('named', { name })}
        loading={check.isPending}
        onClick={() => check.mutate({ id })}
      >
        {t('test')}
      </Button>
      {check.error && <FormError title={failureText(check.error)} />}
      {outcome && !check.isPending && (
        <Alert live tone={tones[outcome]} title={t(outcome, { name })} className="basis-full">
          {check.data?.detail && <span className="font-mono text-xs wrap-anywhere">{check.data.detail}</span>}
        </Alert>
      )}
    </>
  )
}

const outcomeOf = ({ reachable, credentials }: ProviderCheck) => (reachable ? credentials : 'unreachable')
const tones = { accepted: 'success', refused: 'danger', unreachable: 'danger', unknown: 'warning' } as const
