import type { InspectedRequest } from '@heimdall/contracts'
import { useTranslations } from 'use-intl'

/** What came of a request, in a sentence. */
export function useProblemText(): (request: InspectedRequest) => string {
  const t = useTranslations('devices')
  return ({ accepted, duplicate, refused, problems }) => {
    const [problem] = problems
    if (accepted > 0) return t('taken', { count: accepted })
    if (refused[0]) return t(`refusals.${refused[0].reason}`)
    if (duplicate > 0) return t('known', { count: duplicate })
    return problem ? t(`problems.${problem}`) : t('heard')
  }
}
