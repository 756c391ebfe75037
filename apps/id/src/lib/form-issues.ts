import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { errorData } from './api-error.ts'
import { type Messages, useLocaleState } from './locale.ts'
import { isKey } from './use-error-text.ts'

/** Field and code, as zod, the browser's forms and the server name them, to the sentence that helps. */
const sentences: Readonly<Record<string, keyof Messages['fields']>> = {
  'email.invalid_format': 'email_invalid',
  'email.too_big': 'email_invalid',
  'identifier.required': 'identifier_missing',
  'password.required': 'password_missing',
  'password.too_small': 'password_short',
  'password.too_big': 'password_long',
  'currentPassword.required': 'password_missing',
  'newPassword.too_small': 'password_short',
  'newPassword.too_big': 'password_long',
  'username.too_small': 'username_short',
  'username.too_big': 'username_long',
  'username.invalid_format': 'username_invalid',
  'name.too_small': 'name_missing',
  'name.too_big': 'name_long',
  'description.too_big': 'note_long',
  'permissions.too_small': 'permissions_missing',
}

/** What is wrong with a field, in the reader's language; undefined while nothing is. */
export function useFieldText(): (field: string, error: { type?: string } | undefined) => string | undefined {
  const tFields = useTranslations('fields')
  const tIssues = useTranslations('issues')
  const { messages } = useLocaleState()
  return (field, error) => {
    if (!error) return undefined
    const { type = '' } = error
    const sentence = sentences[`${field}.${type}`]
    if (sentence) return tFields(sentence)
    return tIssues(isKey(messages.issues, type) ? type : 'invalid')
  }
}

type FieldIssue<Name> = { field: Name; type: string }

function fieldIssues<Name extends string>(fields: readonly Name[], error: unknown): FieldIssue<Name>[] {
  const issues = errorData(error)?.issues ?? []
  return fields.flatMap((field) => {
    const issue = issues.find(({ path }) => path[0] === field)
    return issue ? [{ field, type: issue.code }] : []
  })
}

/** Whether an error belongs beside fields, and not above the form. */
export const concernsFields = (fields: readonly string[], error: unknown): boolean =>
  fieldIssues(fields, error).length > 0

/** Puts what the server says about single fields beside these fields, and the focus on the first. */
export function showIssues<Values extends FieldValues, Output extends FieldValues>(
  form: UseFormReturn<Values, unknown, Output>,
  fields: readonly Path<Values>[],
  error: unknown,
): void {
  fieldIssues(fields, error).forEach(({ field, type }, index) => {
    form.setError(field, { type }, { shouldFocus: index === 0 })
  })
}
