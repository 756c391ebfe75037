import type { RequestTexts } from '@heimdall/ui/devices'
import { useMessages, useTranslations } from 'use-intl'

export function useRequestTexts(): RequestTexts {
  const t = useTranslations('devicePages.requests')
  const { requests } = useMessages().devicePages
  return {
    ...requests,
    taken: (count) => t('taken', { count }),
    known: (count) => t('known', { count }),
  }
}
