import { Button, Checkbox } from '@heimdall/ui'
import { Fingerprint } from 'lucide-react'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { FormFailure } from '../../components/form-failure.tsx'
import { useFirstFocus } from '../../lib/use-first-focus.ts'
import type { useVerifyPasskey } from './use-verify-passkey.ts'

export function PasskeySecondFactor({ verify }: { verify: ReturnType<typeof useVerifyPasskey> }) {
  const t = useTranslations('secondFactor')
  const trust = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useFirstFocus(() => button.current?.focus())
  return (
    <div className="flex flex-col gap-4">
      <FormFailure error={verify.error} />
      <Checkbox ref={trust} name="trust" label={t('trust')} description={t('trustText')} />
      <Button
        ref={button}
        variant="primary"
        size="lg"
        block
        loading={verify.isPending}
        onClick={() => verify.mutate({ trustDevice: trust.current?.checked ?? false })}
      >
        <Fingerprint aria-hidden="true" />
        {t('usePasskey')}
      </Button>
    </div>
  )
}
