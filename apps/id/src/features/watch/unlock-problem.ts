/** Why a password has not opened a link, by the status of the answer: only some of them say that it is wrong. */
export function unlockProblem(status: number): 'wrong' | 'tooMany' | 'lost' {
  if (status === 429) return 'tooMany'
  // 400: it is none that a link could have.
  return status === 400 || status === 401 || status === 403 ? 'wrong' : 'lost'
}
