import type { RequestTexts } from '@heimdall/ui/devices'
import { useMessages, useTranslations } from 'use-intl'

export function useRequestTexts(): RequestTexts {
  const t = useTranslations('devices')
  const { devices } = useMessages()
  return {
    ...devices,
    taken: (count) => t('taken', { count }),
    known: (count) => t('known', { count }),
  }
}
