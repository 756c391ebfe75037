import { Button } from '@heimdall/ui'
import { Fingerprint } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { FormFailure } from '../../components/form-failure.tsx'
import { useConfirmPasskey } from './use-confirm-passkey.ts'

/** The quickest way to confirm, where the account has a passkey. */
export function PasskeyConfirmation({ onConfirmed }: { onConfirmed: () => void }) {
  const t = useTranslations('secondFactor')
  const confirm = useConfirmPasskey()
  return (
    <div className="flex flex-col gap-4">
      <FormFailure error={confirm.error} />
      <Button
        variant="primary"
        block
        loading={confirm.isPending}
        onClick={() => confirm.mutate(undefined, { onSuccess: onConfirmed })}
      >
        <Fingerprint aria-hidden="true" />
        {t('usePasskey')}
      </Button>
    </div>
  )
}
