import { invalid } from '@heimdall/api/server'
import { AppError } from '@heimdall/core'
import type { z } from 'zod'

const mostIssues = 100

/** `list` is what to call the array that the input is, in the paths of its problems. */
export function badRequest(error: z.ZodError, list?: string): AppError {
  const description = invalid(error)
  if (list === undefined)
    return new AppError('BAD_REQUEST', description.message, { issues: description.issues })
  const issues = description.issues
    .slice(0, mostIssues)
    .map((issue) => ({ ...issue, path: [list, ...issue.path] }))
  const [, index, ...field] = issues[0]?.path ?? []
  const place = field.length > 0 ? `${field.join('.')}: ` : ''
  return new AppError('BAD_REQUEST', `Event ${index}: ${place}${issues[0]?.message}. Nothing was written.`, {
    issues,
  })
}
