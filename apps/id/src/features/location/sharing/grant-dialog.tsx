import type { Grant, Precision } from '@heimdall/contracts'
import { useToast } from '@heimdall/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { EditDialog } from '../../../components/edit-dialog.tsx'
import { FormFailure } from '../../../components/form-failure.tsx'
import { audienceChanges } from './audience-changes.ts'
import { AudienceFields } from './audience-fields.tsx'
import { DeviceChoice } from './device-choice.tsx'
import { useDeviceChoice } from './use-device-choice.ts'
import { useGrantTexts } from './use-grant-texts.ts'
import { useSharingChanges } from './use-sharing-changes.ts'

const formId = 'edit-grant'

/** Changes what somebody, or all who hold a role, may see. Only what was changed here is sent. */
export function GrantDialog(props: { grant: Grant; onClose: () => void }) {
  const { onClose } = props
  // As it was when the dialog opened: what others narrow meanwhile is not widened again from here.
  const [grant] = useState(props.grant)
  const t = useTranslations('location.sharing')
  const { toast } = useToast()
  const { updateGrant } = useSharingChanges()
  const [choice, setChoice] = useState<{ precision: Precision; delaySeconds: number }>(grant)
  const devices = useDeviceChoice(grant.deviceIds)
  const name = useGrantTexts()(grant.to).who
  function send() {
    if (updateGrant.isPending || !devices.check()) return
    updateGrant.mutate(
      {
        id: grant.id,
        ...audienceChanges(grant, choice),
        ...(devices.field.value === grant.deviceIds ? {} : { deviceIds: devices.deviceIds }),
      },
      {
        onSuccess: () => {
          onClose()
          toast({ tone: 'success', title: t('saved', { name }) })
        },
      },
    )
  }
  return (
    <EditDialog
      open
      onClose={onClose}
      title={t('editTitle', { name })}
      formId={formId}
      submitLabel={t('save')}
      pending={updateGrant.isPending}
    >
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
        className="flex flex-col gap-4"
      >
        <p className="text-muted text-sm">{t('editHow')}</p>
        <FormFailure error={updateGrant.error} />
        <AudienceFields value={choice} onChange={setChoice} />
        <DeviceChoice {...devices.field} />
      </form>
    </EditDialog>
  )
}
