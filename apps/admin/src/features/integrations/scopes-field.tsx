import { baseScopes, type IntegrationKind, offeredScopes } from '@heimdall/contracts'
import { Checkbox, Field, Input } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { useScopeText } from './use-scope-text.ts'

export type ScopesFieldProps = {
  kind: IntegrationKind
  chosen: readonly string[]
  onChosen: (scopes: readonly string[]) => void
  /** Scopes that only one OpenID provider knows, with spaces between them. */
  others: string
  onOthers: (text: string) => void
}

const code = (scope: string) => <span className="font-mono text-xs">{scope}</span>

export function ScopesField({ kind, chosen, onChosen, others, onOthers }: ScopesFieldProps) {
  const t = useTranslations('integrations.connecting')
  const scopeText = useScopeText()
  return (
    <>
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1.5 text-sm font-medium text-ink">{t('scopes')}</legend>
        {baseScopes[kind].map((scope) => (
          <Checkbox
            key={scope}
            label={scopeText(scope)}
            description={code(scope)}
            checked
            disabled
            readOnly
          />
        ))}
        {offeredScopes[kind].map((scope) => (
          <Checkbox
            key={scope}
            label={scopeText(scope)}
            description={code(scope)}
            checked={chosen.includes(scope)}
            onChange={(event) => {
              const rest = chosen.filter((one) => one !== scope)
              onChosen(event.target.checked ? [...rest, scope] : rest)
            }}
          />
        ))}
      </fieldset>
      {kind === 'oidc' && (
        <Field label={t('others')} hint={t('othersHint')}>
          <Input
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={others}
            onChange={(event) => onOthers(event.target.value)}
          />
        </Field>
      )}
    </>
  )
}
