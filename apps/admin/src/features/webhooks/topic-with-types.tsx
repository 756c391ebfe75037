import type { EventTopic } from '@heimdall/contracts'
import { Checkbox } from '@heimdall/ui'
import { useTranslations } from 'use-intl'

export type TopicWithTypesProps = {
  topic: 'account' | 'gps'
  types: readonly EventTopic[]
  value: readonly EventTopic[]
  onChange: (topics: EventTopic[]) => void
}

/** A whole topic; below it, unless all of it is wanted, its single types. */
export function TopicWithTypes({ topic, types, value, onChange }: TopicWithTypesProps) {
  const t = useTranslations('webhooks.topics')
  const isAll = value.includes(topic)
  const some = types.some((type) => value.includes(type))
  return (
    <>
      <Checkbox
        label={t(topic)}
        description={t(`${topic}Hint`)}
        checked={isAll}
        indeterminate={!isAll && some}
        onChange={(event) => {
          const others = value.filter((name) => name !== topic && !types.includes(name))
          onChange(event.target.checked ? [...others, topic] : others)
        }}
      />
      {!isAll && (
        <details open={some} className="ml-6.5 text-sm">
          <summary className="w-fit cursor-pointer rounded-xs text-muted hover:text-ink">
            {t('single')}
          </summary>
          <div className="mt-2 grid gap-2 sm:grid-cols-2">
            {types.map((type) => (
              <Checkbox
                key={type}
                label={<span className="font-mono text-xs">{type}</span>}
                checked={value.includes(type)}
                onChange={(event) =>
                  onChange(event.target.checked ? [...value, type] : value.filter((name) => name !== type))
                }
              />
            ))}
          </div>
        </details>
      )}
    </>
  )
}
