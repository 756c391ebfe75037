import type { Setting } from '@heimdall/contracts'
import { Button, ConfirmDialog, useToast } from '@heimdall/ui'
import { RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { useSettingText } from './use-setting-text.ts'
import { useSettingWords } from './use-setting-words.ts'
import { useUpdateSetting } from './use-update-setting.ts'

/** Back to how it was delivered; asks first, since shorter retention or sessions can not be taken back. */
export function ResetSettingButton({ setting, onDone }: { setting: Setting; onDone: () => void }) {
  const t = useTranslations('settings.reset')
  const tSettings = useTranslations('settings')
  const tCommon = useTranslations('common')
  const failureText = useFailureText()
  const settingText = useSettingText()
  const { toast } = useToast()
  const [open, setOpen] = useState(false)
  const { mutate, isPending, error, reset } = useUpdateSetting()
  const { key, defaultValue, isDefault } = setting
  const { label: name, help } = useSettingWords()(key)
  const value = settingText(key, defaultValue)

  function confirm() {
    const onSuccess = () => {
      setOpen(false)
      onDone()
      toast({ tone: 'success', title: tSettings('saved') })
    }
    mutate({ key, value: defaultValue }, { onSuccess })
  }
  return (
    <>
      {!isDefault && (
        <Button size="sm" aria-label={t('named', { name, value })} onClick={() => setOpen(true)}>
          <RotateCcw aria-hidden="true" />
          {t('reset', { value })}
        </Button>
      )}
      <ConfirmDialog
        open={open}
        onOpenChange={(next) => {
          setOpen(next)
          reset()
        }}
        tone="primary"
        title={t('title', { name })}
        description={`${help} ${t('description', { value })}`}
        confirmLabel={t('confirm')}
        cancelLabel={tCommon('cancel')}
        onConfirm={confirm}
        pending={isPending}
        error={error && failureText(error)}
      />
    </>
  )
}
