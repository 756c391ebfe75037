import { Field, Input, NativeSelect, useToast } from '@heimdall/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { EditDialog } from '../../../components/edit-dialog.tsx'
import { FormFailure } from '../../../components/form-failure.tsx'
import { AudienceFields } from './audience-fields.tsx'
import { DeviceChoice } from './device-choice.tsx'
import { useDeviceChoice } from './use-device-choice.ts'
import { useGrantTexts } from './use-grant-texts.ts'
import { useSharingChanges } from './use-sharing-changes.ts'

const formId = 'new-grant'

/** Lets somebody, or all who hold a role, see: what, how late and of which devices is said before it counts. */
export function NewGrant({ onClose }: { onClose: () => void }) {
  const t = useTranslations('location.sharing.grants')
  const { toast } = useToast()
  const grantTexts = useGrantTexts()
  const { createGrant } = useSharingChanges()
  const [choice, setChoice] = useState({ precision: 'exact' as const, delaySeconds: 0 })
  const devices = useDeviceChoice(null)
  function send(form: FormData) {
    if (createGrant.isPending || !devices.check()) return
    createGrant.mutate(
      {
        kind: form.get('kind') === 'role' ? 'role' : 'user',
        name: String(form.get('name') ?? ''),
        ...choice,
        deviceIds: devices.deviceIds,
      },
      {
        onSuccess: ({ to }) => {
          onClose()
          toast({ tone: 'success', title: t('added', { name: grantTexts(to).who }) })
        },
      },
    )
  }
  return (
    <EditDialog
      open
      onClose={onClose}
      title={t('newTitle')}
      formId={formId}
      submitLabel={t('add')}
      pending={createGrant.isPending}
    >
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault()
          send(new FormData(event.currentTarget))
        }}
        className="flex flex-col gap-4"
      >
        <FormFailure error={createGrant.error} />
        <div className="grid gap-4 sm:grid-cols-[8rem_minmax(0,1fr)]">
          <Field label={t('kind')}>
            <NativeSelect name="kind">
              <option value="user">{t('user')}</option>
              <option value="role">{t('role')}</option>
            </NativeSelect>
          </Field>
          <Field label={t('name')} hint={t('nameHint')}>
            <Input name="name" required maxLength={64} autoComplete="off" autoCapitalize="none" />
          </Field>
        </div>
        <AudienceFields
          value={choice}
          canHide={false}
          onChange={({ precision, delaySeconds }) =>
            // What can not be chosen here is not offered.
            setChoice({ precision: precision as 'exact', delaySeconds })
          }
        />
        <DeviceChoice {...devices.field} />
      </form>
    </EditDialog>
  )
}
