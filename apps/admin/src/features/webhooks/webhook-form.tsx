import { EventTopics, hearsOf, type Webhook, WebhookUrl } from '@heimdall/contracts'
import { Button, changesOf, Field, FormError, Input, privateField } from '@heimdall/ui'
import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect, useState } from 'react'
import { Controller, useForm, useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import { DialogActions } from '../../components/dialog-actions.tsx'
import { readError } from '../../lib/read-error.ts'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { useIssueText } from '../../lib/use-issue-text.ts'
import { DevicesField } from './devices-field.tsx'
import { FilterField } from './filter-field.tsx'
import { PersonField } from './person-field.tsx'
import { TopicsField } from './topics-field.tsx'
import { useWebhookChanges } from './use-webhook-changes.ts'

const Values = z.object({
  url: WebhookUrl,
  description: z.string().trim().max(200),
  topics: EventTopics,
  q: z.string().max(2_000),
  deviceIds: z.array(z.string()).nullable(),
  userId: z.string().nullable(),
})

const valuesOf = (webhook: Webhook | undefined): z.infer<typeof Values> => ({
  url: webhook?.url ?? '',
  description: webhook?.description ?? '',
  topics: webhook?.topics ?? ['audit'],
  q: webhook?.q ?? '',
  deviceIds: webhook?.deviceIds ?? null,
  userId: webhook?.userId ?? null,
})

const toInput = ({ url, description, topics, q, deviceIds, userId }: z.infer<typeof Values>) => ({
  url,
  description,
  topics,
  // Only audit events have anything to search in, and only what happens to devices has one.
  q: topics.includes('audit') ? q.trim() : '',
  deviceIds: hearsOf(topics, 'gps') ? deviceIds : null,
  userId,
})

/** What is refused of these is said beside them. */
const fieldNames = new Set(['url', 'q', 'deviceIds', 'userId'])

export type WebhookFormProps = {
  /** Undefined: a new one. */
  webhook: Webhook | undefined
  /** With the secret of a new one. */
  onSaved: (secret: string | undefined) => void
  onCancel: () => void
}

export function WebhookForm({ webhook, onSaved, onCancel }: WebhookFormProps) {
  const t = useTranslations('webhooks.form')
  const tCommon = useTranslations('common')
  const issueText = useIssueText()
  const failureText = useFailureText()
  const { create, update } = useWebhookChanges()
  const { error, isPending } = webhook ? update : create
  const [before] = useState(() => valuesOf(webhook))
  const { register, control, handleSubmit, setError, formState } = useForm({
    resolver: zodResolver(Values),
    defaultValues: before,
  })
  const { errors } = formState
  const topics = useWatch({ control, name: 'topics' })
  const refused = error ? readError(error).issues : []
  const isBeside = refused.some(({ path }) => fieldNames.has(String(path[0])))
  const problemOf = (name: string) => {
    const issue = refused.find(({ path }) => path[0] === name)
    return issue ? issueText(issue.code) : null
  }
  // Each failure once, when it arrives.
  useEffect(() => {
    if (!error) return
    for (const { path, code } of readError(error).issues) {
      if (path[0] === 'url' || path[0] === 'q') setError(path[0], { type: code })
    }
  }, [error, setError])

  const submit = handleSubmit((values) => {
    const input = toInput(values)
    // Where all that were chosen are deleted, the rest can be changed all the same.
    if (input.deviceIds?.length === 0 && before.deviceIds?.length !== 0) {
      return setError('deviceIds', { type: 'too_small' })
    }
    if (input.userId === '') return setError('userId', { type: 'too_small' })
    if (!webhook) return create.mutate(input, { onSuccess: ({ secret }) => onSaved(secret) })
    const changes = changesOf(toInput(before), input)
    if (Object.keys(changes).length === 0) onSaved(undefined)
    else update.mutate({ id: webhook.id, ...changes }, { onSuccess: () => onSaved(undefined) })
  })
  return (
    // `relative` holds the hidden texts for screen readers inside what scrolls.
    <form onSubmit={(event) => void submit(event)} noValidate className="relative flex flex-col gap-5">
      <FormError title={error && !isBeside ? failureText(error) : null} />
      <Field
        label={t('url')}
        hint={t('urlHint')}
        required
        error={errors.url && issueText(errors.url.type ?? 'other')}
      >
        <Input
          {...privateField}
          type="url"
          inputMode="url"
          autoComplete="off"
          placeholder="https://bot.example.org/heimdall"
          {...register('url')}
        />
      </Field>
      <Field
        label={t('description')}
        hint={t('descriptionHint')}
        error={errors.description && issueText('too_big')}
      >
        <Input autoComplete="off" {...register('description')} />
      </Field>
      <Controller
        control={control}
        name="topics"
        render={({ field }) => (
          <TopicsField value={field.value} onChange={field.onChange} invalid={errors.topics !== undefined} />
        )}
      />
      {topics.includes('audit') && (
        <Controller
          control={control}
          name="q"
          render={({ field }) => (
            <FilterField
              value={field.value}
              onChange={field.onChange}
              refusal={refused.find(({ path }) => path[0] === 'q')}
            />
          )}
        />
      )}
      {hearsOf(topics, 'gps') && (
        <Controller
          control={control}
          name="deviceIds"
          render={({ field }) => (
            <DevicesField
              value={field.value}
              onChange={field.onChange}
              problem={errors.deviceIds ? issueText('too_small') : problemOf('deviceIds')}
            />
          )}
        />
      )}
      <Controller
        control={control}
        name="userId"
        render={({ field }) => (
          <PersonField
            value={field.value}
            onChange={field.onChange}
            problem={errors.userId ? issueText('too_small') : problemOf('userId')}
          />
        )}
      />
      <DialogActions>
        <Button onClick={onCancel}>{tCommon('cancel')}</Button>
        <Button type="submit" variant="primary" loading={isPending}>
          {webhook ? t('save') : t('add')}
        </Button>
      </DialogActions>
    </form>
  )
}
