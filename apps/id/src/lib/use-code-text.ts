import { useTranslations } from 'use-intl'
import { errorData } from './api-error.ts'

/** What is wrong with a code that was sent, and how many tries are left; undefined when nothing is. */
export function useCodeText(): (error: unknown) => string | undefined {
  const t = useTranslations('secondFactor')
  const tIssues = useTranslations('issues')
  return (error) => {
    const issue = errorData(error)?.issues.find(({ path }) => path[0] === 'code')
    if (!issue) return undefined
    const left = issue.params?.triesLeft
    if (issue.code === 'code_used') return left ? t('used', { count: Number(left) }) : tIssues('code_used')
    return left ? t('wrong', { count: Number(left) }) : tIssues('wrong_code')
  }
}
