import { Dialog } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { StepUpWays } from './step-up-ways.tsx'

export interface StepUpDialogProps {
  onAnswer: (confirmed: boolean) => void
}

/** "Confirm it's you", over whatever has asked for it. */
export default function StepUpDialog({ onAnswer }: StepUpDialogProps) {
  const t = useTranslations()
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onAnswer(false)
      }}
      size="sm"
      title={t('stepUp.title')}
      description={t('stepUp.description')}
      closeLabel={t('common.close')}
    >
      <StepUpWays onConfirmed={() => onAnswer(true)} />
    </Dialog>
  )
}
