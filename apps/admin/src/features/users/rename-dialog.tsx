import { type UserDetails, Username } from '@heimdall/contracts'
import { Button, Dialog, Field, FormError, Input, useToast } from '@heimdall/ui'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { readError } from '../../lib/read-error.ts'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { useUserMutations } from './use-user-mutations.ts'

const formId = 'rename-user'

export type RenameDialogProps = { user: UserDetails; open: boolean; onClose: () => void }

/** Another public name, for one that is offensive or was mistyped. */
export function RenameDialog({ user, open, onClose }: RenameDialogProps) {
  const t = useTranslations('user.actions.rename')
  const tCommon = useTranslations('common')
  const { toast } = useToast()
  const failureText = useFailureText()
  const { rename } = useUserMutations(user.id)
  const [username, setUsername] = useState(user.username)
  const [malformed, setMalformed] = useState(false)
  const isTaken = readError(rename.error).issues.some(({ path }) => path[0] === 'username')

  function close() {
    rename.reset()
    setUsername(user.username)
    setMalformed(false)
    onClose()
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    const wrong = !Username.safeParse(username).success
    setMalformed(wrong)
    if (wrong || rename.isPending) return
    rename.mutate(
      { userId: user.id, username },
      {
        onSuccess: () => {
          onClose()
          toast({ tone: 'success', title: t('done', { name: username }) })
        },
      },
    )
  }
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && close()}
      title={t('title', { name: user.username })}
      description={t('description')}
      closeLabel={tCommon('close')}
      footer={
        <>
          <Button onClick={close}>{tCommon('cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" loading={rename.isPending}>
            {t('confirm')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-4">
        {!isTaken && <FormError title={rename.error && failureText(rename.error)} />}
        <Field
          label={t('username')}
          required
          error={malformed ? t('malformed') : isTaken && failureText(rename.error)}
        >
          <Input
            autoComplete="off"
            spellCheck={false}
            value={username}
            onChange={(event) => setUsername(event.target.value)}
          />
        </Field>
      </form>
    </Dialog>
  )
}
