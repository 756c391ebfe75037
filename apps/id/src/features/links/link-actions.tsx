import type { LinkedAccount } from '@heimdall/contracts'
import { Button, useLeaving, useToast } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { FormFailure } from '../../components/form-failure.tsx'
import { lastError } from '../../lib/last-error.ts'
import { UnlinkButton } from './unlink-button.tsx'
import { useMakePrimary } from './use-make-primary.ts'
import { useReconnect } from './use-reconnect.ts'

export interface LinkActionsProps {
  link: LinkedAccount
  /** Of the account there, as it is shown. */
  name: string
  isOnly: boolean
}

export function LinkActions({ link, name, isOnly }: LinkActionsProps) {
  const t = useTranslations('links')
  const { toast } = useToast()
  const reconnect = useReconnect()
  const leaving = useLeaving(reconnect)
  const makePrimary = useMakePrimary()
  const words = { name, provider: link.provider.name }

  function choose() {
    makePrimary.mutate(
      { id: link.id },
      { onSuccess: () => toast({ tone: 'success', title: t('isPrimaryNow', words) }) },
    )
  }
  return (
    <div className="mt-3 flex flex-col gap-2">
      <FormFailure error={lastError(reconnect, makePrimary)} />
      <div className="flex flex-wrap gap-2">
        {!link.isPrimary && !isOnly && (
          <Button
            size="sm"
            aria-label={t('makePrimaryNamed', words)}
            loading={makePrimary.isPending}
            onClick={choose}
          >
            {t('makePrimary')}
          </Button>
        )}
        {link.provider.isEnabled && (
          <Button
            size="sm"
            aria-label={t('reconnectNamed', words)}
            loading={leaving}
            onClick={() => reconnect.mutate({ id: link.id })}
          >
            {t('reconnect')}
          </Button>
        )}
        <UnlinkButton link={link} name={name} />
      </div>
    </div>
  )
}
