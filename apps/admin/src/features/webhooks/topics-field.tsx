import { accountEventTypes, type EventTopic, gpsEventTypes } from '@heimdall/contracts'
import { Checkbox } from '@heimdall/ui'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { TopicWithTypes } from './topic-with-types.tsx'

export type TopicsFieldProps = {
  value: readonly EventTopic[]
  onChange: (topics: EventTopic[]) => void
  invalid: boolean
}

export function TopicsField({ value, onChange, invalid }: TopicsFieldProps) {
  const t = useTranslations('webhooks.topics')
  const errorId = useId()
  return (
    <fieldset aria-describedby={invalid ? errorId : undefined} className="flex flex-col gap-2">
      <legend className="mb-1.5 text-sm font-medium text-ink">{t('label')}</legend>
      <Checkbox
        label={t('audit')}
        description={t('auditHint')}
        checked={value.includes('audit')}
        onChange={(event) => {
          const others = value.filter((name) => name !== 'audit')
          onChange(event.target.checked ? [...others, 'audit'] : others)
        }}
      />
      <TopicWithTypes topic="account" types={accountEventTypes} value={value} onChange={onChange} />
      <TopicWithTypes topic="gps" types={gpsEventTypes} value={value} onChange={onChange} />
      {invalid && (
        <p id={errorId} role="alert" className="text-xs text-danger-ink">
          {t('none')}
        </p>
      )}
    </fieldset>
  )
}
