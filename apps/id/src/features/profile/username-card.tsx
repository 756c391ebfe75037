import { Username } from '@heimdall/contracts'
import { Button, Card, CardContent, CardHeader, CardTitle, Field, Input, useToast } from '@heimdall/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { FormFailure } from '../../components/form-failure.tsx'
import { errorData } from '../../lib/api-error.ts'
import { concernsFields, useFieldText } from '../../lib/form-issues.ts'
import { trpc } from '../../lib/trpc.ts'
import { meQuery } from '../account/queries.ts'
import { useMe } from '../account/use-me.ts'

export function UsernameCard() {
  const t = useTranslations()
  const fieldText = useFieldText()
  const { toast } = useToast()
  const { username } = useMe()
  const queryClient = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [wrong, setWrong] = useState<string>()
  const rename = useMutation(
    trpc.accounts.updateMe.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: meQuery().queryKey }),
    }),
  )
  function refuse(type: string | undefined) {
    setWrong(type)
    if (type !== undefined) input.current?.focus()
  }
  function submit(event: SubmitEvent) {
    event.preventDefault()
    const typed = Username.safeParse(input.current?.value ?? '')
    refuse(typed.error?.issues[0]?.code)
    if (!typed.success || typed.data === username || rename.isPending) return
    rename.mutate(
      { username: typed.data },
      {
        onSuccess: () => toast({ tone: 'success', title: t('profile.renamed') }),
        onError: (error) => refuse(errorData(error)?.issues.find(({ path }) => path[0] === 'username')?.code),
      },
    )
  }
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('auth.username')}</CardTitle>
      </CardHeader>
      <CardContent>
        <form onSubmit={submit} noValidate className="flex flex-col gap-4">
          {!concernsFields(['username'], rename.error) && <FormFailure error={rename.error} />}
          <Field
            label={t('auth.username')}
            hint={t('profile.usernameHint')}
            error={fieldText('username', wrong === undefined ? undefined : { type: wrong })}
          >
            <Input
              ref={input}
              name="username"
              defaultValue={username}
              autoComplete="nickname"
              autoCapitalize="none"
              spellCheck={false}
            />
          </Field>
          <div>
            <Button type="submit" loading={rename.isPending}>
              {t('profile.rename')}
            </Button>
          </div>
        </form>
      </CardContent>
    </Card>
  )
}
