import {
  baseScopes,
  type ConnectablePlatform,
  type Integration,
  offeredScopes,
  suggestedScopes,
} from '@heimdall/contracts'
import { Button, Field, FormError, NativeSelect, useLeaving } from '@heimdall/ui'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { CopyText } from '../../components/copy-text.tsx'
import { DialogActions } from '../../components/dialog-actions.tsx'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { ScopesField } from './scopes-field.tsx'
import { useIntegrationChanges } from './use-integration-changes.ts'

export type ConnectFormProps = {
  /** Undefined: a new one. */
  integration: Integration | undefined
  platforms: readonly ConnectablePlatform[]
  onCancel: () => void
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '')

/** What was asked for before, without what is asked for anyway. */
function chosenBefore({ provider, scopes, missingScopes }: Integration): string[] {
  const base: readonly string[] = baseScopes[provider.kind]
  return [...scopes, ...missingScopes].filter((scope) => !base.includes(scope))
}

/** Where to, and what Heimdall may do there. Then the browser leaves for the platform. */
export function ConnectForm({ integration, platforms, onCancel }: ConnectFormProps) {
  const t = useTranslations('integrations.connecting')
  const tCommon = useTranslations('common')
  const failureText = useFailureText()
  const { connect, reconnect } = useIntegrationChanges()
  const leaving = useLeaving(integration ? reconnect : connect)
  const [slug, setSlug] = useState(integration?.provider.slug ?? platforms[0]?.slug ?? '')
  const platform = platforms.find((one) => one.slug === slug)
  const kind = platform?.kind ?? 'oidc'
  const offered: readonly string[] = offeredScopes[kind]
  const before = integration && chosenBefore(integration)
  const [chosen, setChosen] = useState<readonly string[]>(before ?? suggestedScopes[kind])
  const [others, setOthers] = useState(before?.filter((scope) => !offered.includes(scope)).join(' ') ?? '')
  const { error } = integration ? reconnect : connect

  function choose(next: string) {
    setSlug(next)
    const found = platforms.find((one) => one.slug === next)
    if (found) setChosen(suggestedScopes[found.kind])
    setOthers('')
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    if (leaving) return
    const scopes = [...chosen.filter((scope) => offered.includes(scope)), ...wordsOf(others)]
    if (integration) reconnect.mutate({ id: integration.id, scopes })
    else connect.mutate({ provider: slug, scopes })
  }
  return (
    // `relative` holds the hidden texts for screen readers inside what scrolls.
    <form onSubmit={submit} noValidate className="relative flex flex-col gap-5">
      <FormError title={error && failureText(error)} />
      {!integration && (
        <Field label={t('platform')} hint={t('platformHint')}>
          <NativeSelect value={slug} onChange={(event) => choose(event.target.value)}>
            {platforms.map((one) => (
              <option key={one.slug} value={one.slug}>
                {one.name}
              </option>
            ))}
          </NativeSelect>
        </Field>
      )}
      <ScopesField kind={kind} chosen={chosen} onChosen={setChosen} others={others} onOthers={setOthers} />
      {platform && (
        <div className="flex flex-col gap-1.5">
          <p className="text-sm font-medium text-ink">{t('redirectUri')}</p>
          <CopyText value={platform.redirectUri} label={t('copyRedirectUri')} />
          <p className="text-xs text-muted">{t('redirectUriHint')}</p>
        </div>
      )}
      <DialogActions>
        <Button onClick={onCancel}>{tCommon('cancel')}</Button>
        <Button type="submit" variant="primary" loading={leaving}>
          {t('go', { platform: platform?.name ?? '' })}
        </Button>
      </DialogActions>
    </form>
  )
}
