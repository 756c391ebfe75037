import { useCallback } from 'react'
import { readError } from './read-error.ts'
import { useErrorText } from './use-error-text.ts'
import { useIssueText } from './use-issue-text.ts'

/** A failed call in the viewer's language: its own reason where it has one, else what its code says. */
export function useFailureText(): (error: unknown) => string {
  const errorText = useErrorText()
  const issueText = useIssueText()
  return useCallback(
    (error) => {
      const { code, issues } = readError(error)
      const [issue] = issues
      // That text says how long to wait.
      return issue && code !== 'TOO_MANY_REQUESTS' ? issueText(issue.code) : errorText(error)
    },
    [errorText, issueText],
  )
}
