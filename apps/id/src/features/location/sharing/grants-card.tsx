import type { Grant } from '@heimdall/contracts'
import { Button, Field, Input, NativeSelect } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import type { SubmitEvent } from 'react'
import { useTranslations } from 'use-intl'
import { FormFailure } from '../../../components/form-failure.tsx'
import { ListCard } from './list-card.tsx'
import { NamedRow } from './named-row.tsx'
import { grantsQuery } from './queries.ts'
import { useAudienceText } from './use-audience-text.ts'
import { useSharingChanges } from './use-sharing-changes.ts'

export function GrantsCard() {
  const t = useTranslations('location.sharing.grants')
  const query = useQuery(grantsQuery())
  return (
    <ListCard<Grant>
      title={t('title')}
      description={t('text')}
      empty={t('empty')}
      query={{ ...query, data: query.data?.grants }}
      footer={<NewGrant />}
    >
      {(grant) => <GrantRow key={grant.id} grant={grant} />}
    </ListCard>
  )
}

function GrantRow({ grant }: { grant: Grant }) {
  const t = useTranslations('location.sharing.grants')
  const audienceText = useAudienceText()
  const { deleteGrant } = useSharingChanges()
  const { mutate, ...state } = deleteGrant
  const remove = {
    ...state,
    mutate: (options: { onSuccess: () => void }) => mutate({ id: grant.id }, options),
  }
  const who = grant.to.kind === 'role' ? t('holders', { role: grant.to.name }) : grant.to.name
  return (
    <NamedRow name={who} consequence={t('deleteText')} remove={remove}>
      {audienceText(
        grant.to.kind === 'role' ? t('holdersSee', { role: grant.to.name }) : t('oneSees', { name: who }),
        grant,
      )}
    </NamedRow>
  )
}

function NewGrant() {
  const t = useTranslations('location.sharing.grants')
  const { createGrant } = useSharingChanges()
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const data = new FormData(form)
    createGrant.mutate(
      { kind: data.get('kind') === 'role' ? 'role' : 'user', name: String(data.get('name') ?? '') },
      { onSuccess: () => form.reset() },
    )
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      <FormFailure error={createGrant.error} />
      <div className="flex flex-wrap items-end gap-3">
        <Field label={t('kind')} className="w-32">
          <NativeSelect name="kind">
            <option value="user">{t('user')}</option>
            <option value="role">{t('role')}</option>
          </NativeSelect>
        </Field>
        <Field label={t('name')} className="min-w-40 flex-1">
          <Input name="name" required maxLength={64} autoComplete="off" autoCapitalize="none" />
        </Field>
        <Button type="submit" loading={createGrant.isPending}>
          {t('add')}
        </Button>
      </div>
    </form>
  )
}
