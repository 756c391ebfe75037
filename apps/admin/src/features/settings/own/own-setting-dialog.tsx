import { Dialog, useToast } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { OwnSettingForm } from './own-setting-form.tsx'
import type { OwnSetting } from './own-setting-values.ts'

export type OwnSettingDialogProps = {
  /** `new`, one of the list, or undefined while it is closed. */
  shown: 'new' | OwnSetting | undefined
  /** All that there are now. */
  settings: readonly OwnSetting[]
  onClose: () => void
}

export function OwnSettingDialog({ shown, settings, onClose }: OwnSettingDialogProps) {
  const t = useTranslations('settings.own')
  const tCommon = useTranslations('common')
  const { toast } = useToast()
  const setting = shown === 'new' ? undefined : shown
  return (
    <Dialog
      open={shown !== undefined}
      onOpenChange={(open) => !open && onClose()}
      size="lg"
      title={setting ? t('editNamed', { key: setting.key }) : t('addTitle')}
      description={setting ? t('editText') : t('addText')}
      closeLabel={tCommon('close')}
    >
      {shown !== undefined && (
        <OwnSettingForm
          key={setting?.key ?? ''}
          setting={setting}
          present={settings.find(({ key }) => key === setting?.key)}
          taken={setting ? [] : settings.map(({ key }) => key)}
          onCancel={onClose}
          onSaved={(key) => {
            onClose()
            toast({ tone: 'success', title: t('saved', { key }) })
          }}
        />
      )}
    </Dialog>
  )
}
