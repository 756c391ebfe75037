import { Button, Checkbox, changesOf, Field, FormError, Input, useToast } from '@heimdall/ui'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { readError } from '../../../lib/read-error.ts'
import { useErrorText } from '../../../lib/use-error-text.ts'
import { useIssueText } from '../../../lib/use-issue-text.ts'
import { useAuditSearch } from '../use-audit-search.ts'
import { useCreateView, useUpdateView } from './use-views.ts'
import { writeView } from './view-search.ts'
import type { ViewToEdit } from './view-types.ts'

export type ViewFormProps = { view: ViewToEdit; onDone: () => void }

/** Name, and whether others see it. It unmounts with its dialog, so nothing typed survives. */
export function ViewForm({ view, onDone }: ViewFormProps) {
  const t = useTranslations('audit.views.saving')
  const tRenaming = useTranslations('audit.views.renaming')
  const tCommon = useTranslations('common')
  const errorText = useErrorText()
  const issueText = useIssueText()
  const { toast } = useToast()
  const { search } = useAuditSearch()
  // As it was when the dialog opened, so that only what was changed here is sent.
  const [before] = useState(view)
  const isNew = view === 'new'
  const present = writeView(search)
  const [name, setName] = useState(isNew ? '' : view.name)
  const [isShared, setShared] = useState(isNew ? false : view.isShared)
  const [replaces, setReplaces] = useState(false)
  const [missing, setMissing] = useState(false)
  const create = useCreateView()
  const update = useUpdateView()
  const error = create.error ?? update.error
  const issues = error ? readError(error).issues : []
  const wrongName = issues.find(({ path }) => path[0] === 'name')
  const others = issues.filter((issue) => issue !== wrongName)

  function submit(event: FormEvent) {
    event.preventDefault()
    const trimmed = name.trim()
    setMissing(trimmed === '')
    if (trimmed === '' || create.isPending || update.isPending) return
    const onSuccess = () => {
      toast({
        tone: 'success',
        title: isNew ? t('done', { name: trimmed }) : tRenaming('done', { name: trimmed }),
      })
      onDone()
    }
    if (before === 'new') {
      create.mutate({ name: trimmed, search: present, isShared }, { onSuccess })
      return
    }
    const changes = changesOf(before, {
      name: trimmed,
      isShared,
      search: replaces ? present : before.search,
    })
    if (Object.keys(changes).length === 0) onSuccess()
    else update.mutate({ id: before.id, ...changes }, { onSuccess })
  }
  return (
    <form onSubmit={submit} noValidate className="relative flex flex-col gap-4">
      <FormError
        title={error && !wrongName && errorText(error)}
        messages={others.map(({ code }) => issueText(code))}
      />
      <Field
        label={t('name')}
        error={missing ? issueText('too_small') : wrongName ? issueText(wrongName.code) : undefined}
      >
        <Input
          value={name}
          maxLength={60}
          autoComplete="off"
          placeholder={t('namePlaceholder')}
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <Checkbox
        label={t('shared')}
        checked={isShared}
        onChange={(event) => setShared(event.target.checked)}
      />
      {!isNew && view.search !== present && (
        <Checkbox
          label={tRenaming('replace')}
          checked={replaces}
          onChange={(event) => setReplaces(event.target.checked)}
        />
      )}
      <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
        <Button onClick={onDone}>{tCommon('cancel')}</Button>
        <Button type="submit" variant="primary" loading={create.isPending || update.isPending}>
          {isNew ? t('submit') : tRenaming('submit')}
        </Button>
      </div>
    </form>
  )
}
