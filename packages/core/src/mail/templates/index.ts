import type { MailTemplate } from '../define-mail.ts'
import { newDevice } from './new-device.ts'
import { passwordChanged } from './password-changed.ts'
import { reportReceived } from './report-received.ts'
import { reportUpdated } from './report-updated.ts'

export { newDevice, passwordChanged, reportReceived, reportUpdated }

/** Every mail there is, by the name that stands in the outbox. */
export const templates: ReadonlyMap<string, MailTemplate> = new Map(
  [newDevice, passwordChanged, reportReceived, reportUpdated].map((template) => [template.name, template]),
)
