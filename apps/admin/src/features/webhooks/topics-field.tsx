import { accountEventTypes, type EventTopic } from '@heimdall/contracts'
import { Checkbox } from '@heimdall/ui'
import { useId } from 'react'
import { useTranslations } from 'use-intl'

export type TopicsFieldProps = {
  value: readonly EventTopic[]
  onChange: (topics: EventTopic[]) => void
  invalid: boolean
}

/** The whole topics; below "account", unless all of it is wanted, its single types. */
export function TopicsField({ value, onChange, invalid }: TopicsFieldProps) {
  const t = useTranslations('webhooks.topics')
  const errorId = useId()
  const toggle = (name: EventTopic, on: boolean) =>
    onChange(on ? [...value, name] : value.filter((other) => other !== name))
  const isAll = value.includes('account')
  const some = value.some((name) => name !== 'audit' && name !== 'account')
  return (
    <fieldset aria-describedby={invalid ? errorId : undefined} className="flex flex-col gap-2">
      <legend className="mb-1.5 text-sm font-medium text-ink">{t('label')}</legend>
      <Checkbox
        label={t('audit')}
        description={t('auditHint')}
        checked={value.includes('audit')}
        onChange={(event) => toggle('audit', event.target.checked)}
      />
      <Checkbox
        label={t('account')}
        description={t('accountHint')}
        checked={isAll}
        indeterminate={!isAll && some}
        onChange={(event) => {
          const others = value.filter((name) => name === 'audit')
          onChange(event.target.checked ? [...others, 'account'] : others)
        }}
      />
      {!isAll && (
        <details open={some} className="ml-6.5 text-sm">
          <summary className="w-fit cursor-pointer rounded-xs text-muted hover:text-ink">
            {t('single')}
          </summary>
          <div className="mt-2 grid gap-2 sm:grid-cols-2">
            {accountEventTypes.map((type) => (
              <Checkbox
                key={type}
                label={<span className="font-mono text-xs">{type}</span>}
                checked={value.includes(type)}
                onChange={(event) => toggle(type, event.target.checked)}
              />
            ))}
          </div>
        </details>
      )}
      {invalid && (
        <p id={errorId} role="alert" className="text-xs text-danger-ink">
          {t('none')}
        </p>
      )}
    </fieldset>
  )
}
