import { isUuid } from '@heimdall/contracts'

/** How events may name a subject: ids of accounts that bots wrote in capitals were once stored as they came. */
export const spellingsOf = (subject: string): string[] =>
  isUuid(subject) ? [...new Set([subject, subject.toUpperCase()])] : [subject]
