import { useMessages, useTranslations } from 'use-intl'
import { errorData } from '../../../lib/api-error.ts'
import { isKey, useErrorText } from '../../../lib/use-error-text.ts'

/** Why a change of trips did not work; what only trips can say is no part of what every page loads. */
export function useTripProblem(): (error: unknown) => string | undefined {
  const t = useTranslations('trips.problems')
  const { trips } = useMessages()
  const errorText = useErrorText()
  return (error) => {
    if (!error) return undefined
    const codes = errorData(error)?.issues.map(({ code }) => code) ?? []
    const known = codes.find((code): code is keyof typeof trips.problems => isKey(trips.problems, code))
    return known === undefined ? errorText(error).title : t(known)
  }
}
