import { useConfirmationRequest } from '@heimdall/ui'
import { lazy, Suspense } from 'react'

const StepUpDialog = lazy(() => import('./step-up-dialog.tsx'))

/** Waits in the shell until a change asks who is there. */
export function StepUp() {
  const request = useConfirmationRequest()
  if (!request) return null
  return (
    <Suspense>
      <StepUpDialog onAnswer={request.answer} />
    </Suspense>
  )
}
