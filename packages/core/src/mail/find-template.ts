import type { MailTemplate } from './define-mail.ts'
import * as all from './templates/index.ts'

/** By the name that stands in the outbox. */
export const templates: ReadonlyMap<string, MailTemplate> = new Map(
  Object.values(all).map((template) => [template.name, template]),
)
