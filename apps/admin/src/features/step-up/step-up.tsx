import { confirmedChannel } from '@heimdall/contracts'
import {
  BifrostLine,
  Button,
  type ConfirmationRequest,
  Dialog,
  FormError,
  useConfirmationRequest,
} from '@heimdall/ui'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { meOptions } from '../session/me-options.ts'

/** Waits until a change asks who is there. */
export function StepUp() {
  const request = useConfirmationRequest()
  return request && <StepUpDialog {...request} />
}

const confirmWindow = 'popup,width=480,height=760'

/**
 * People prove who they are in the ID app alone. It opens beside this page, so that nothing typed here is lost, and
 * tells all pages when it is done.
 */
function StepUpDialog({ answer }: ConfirmationRequest) {
  const t = useTranslations('stepUp')
  const tCommon = useTranslations('common')
  const queryClient = useQueryClient()
  const [beside, setBeside] = useState<'open' | 'blocked'>()
  const confirmed = useEffectEvent(async () => {
    // The session has a new token; until something was asked with it, an answer to the old one is no news.
    await queryClient.invalidateQueries(meOptions)
    answer(true)
  })
  useEffect(() => {
    const channel = new BroadcastChannel(confirmedChannel)
    channel.addEventListener('message', () => void confirmed())
    return () => channel.close()
  }, [])
  function openWindow() {
    setBeside(window.open('/confirm', 'heimdall-confirm', confirmWindow) ? 'open' : 'blocked')
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) answer(false)
      }}
      size="sm"
      title={t('title')}
      description={t('text')}
      closeLabel={tCommon('close')}
      footer={
        <>
          <Button onClick={() => answer(false)}>{tCommon('cancel')}</Button>
          <Button variant="primary" onClick={openWindow}>
            {t(beside === undefined ? 'open' : 'again')}
          </Button>
        </>
      }
    >
      {beside === 'blocked' && <FormError title={t('blocked')} />}
      {beside === 'open' && <BifrostLine mode="indeterminate" label={t('waiting')} />}
    </Dialog>
  )
}
