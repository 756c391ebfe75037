import type { IdentityProvider } from '@heimdall/contracts'
import { Badge, Button, FormError, ProviderIcon, Switch } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { PrivateText } from '../../components/private-text.tsx'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { DeleteProviderButton } from './delete-provider-button.tsx'
import { ProviderCheckButton } from './provider-check-button.tsx'
import { kindNames } from './provider-values.ts'
import { useProviderChanges } from './use-provider-changes.ts'

export type ProviderRowProps = {
  provider: IdentityProvider
  readOnly: boolean
  onEdit: () => void
}

export function ProviderRow({ provider, readOnly, onEdit }: ProviderRowProps) {
  const t = useTranslations('providers')
  const failureText = useFailureText()
  const { update } = useProviderChanges()
  const { id, name, kind, slug, issuer } = provider
  // What is being saved is shown as if it were saved.
  const isEnabled = update.isPending ? update.variables.isEnabled === true : provider.isEnabled
  return (
    <li className="flex flex-col gap-3 px-5 py-4">
      <div className="flex items-start gap-3">
        <span className="grid size-9 shrink-0 place-items-center rounded-lg border border-line bg-sunken text-muted">
          <ProviderIcon kind={kind} className="size-5" />
        </span>
        <div className="min-w-0 flex-1">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm font-medium text-ink">
            <span className="wrap-anywhere">{name}</span>
            <Badge>{slug}</Badge>
            {!provider.allowsRegistration && <Badge>{t('noRegistration')}</Badge>}
          </p>
          <p className="mt-0.5 text-sm wrap-anywhere text-muted">
            {issuer === null ? kindNames[kind] : <PrivateText focusable>{issuer}</PrivateText>} ·{' '}
            {t('links', { count: provider.links })}
          </p>
        </div>
        <Switch
          aria-label={t('enabled', { name })}
          checked={isEnabled}
          disabled={readOnly || update.isPending}
          onChange={(event) => update.mutate({ id, isEnabled: event.target.checked })}
        />
      </div>
      <FormError title={update.error && failureText(update.error)} />
      {!readOnly && (
        <div className="flex flex-wrap items-center gap-2">
          <Button size="sm" aria-label={t('editNamed', { name })} onClick={onEdit}>
            {t('edit')}
          </Button>
          <ProviderCheckButton provider={provider} />
          <DeleteProviderButton provider={provider} />
        </div>
      )}
    </li>
  )
}
