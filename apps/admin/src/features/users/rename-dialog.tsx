import { type UserDetails, Username } from '@heimdall/contracts'
import { Button, Dialog, Field, FormError, Input, useToast } from '@heimdall/ui'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { DialogActions } from '../../components/dialog-actions.tsx'
import { readError } from '../../lib/read-error.ts'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { useUserMutations } from './use-user-mutations.ts'

export type RenameDialogProps = { user: UserDetails; open: boolean; onClose: () => void }

/** Another public name, for one that is offensive or was mistyped. */
export function RenameDialog({ user, open, onClose }: RenameDialogProps) {
  const t = useTranslations('user.actions.rename')
  const tCommon = useTranslations('common')
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={t('title', { name: user.username })}
      description={t('description')}
      closeLabel={tCommon('close')}
    >
      <RenameForm user={user} onClose={onClose} />
    </Dialog>
  )
}

/** Mounted with the dialog, so that it begins with the name as it is then. */
function RenameForm({ user, onClose }: Omit<RenameDialogProps, 'open'>) {
  const t = useTranslations('user.actions.rename')
  const tCommon = useTranslations('common')
  const { toast } = useToast()
  const failureText = useFailureText()
  const { rename } = useUserMutations(user.id)
  const [username, setUsername] = useState(user.username)
  const [malformed, setMalformed] = useState(false)
  const isTaken = readError(rename.error).issues.some(({ path }) => path[0] === 'username')

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
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
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
      <DialogActions>
        <Button onClick={onClose}>{tCommon('cancel')}</Button>
        <Button type="submit" variant="primary" loading={rename.isPending}>
          {t('confirm')}
        </Button>
      </DialogActions>
    </form>
  )
}
