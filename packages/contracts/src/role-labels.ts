import type { Locale } from './common.ts'
import type { SystemRole } from './permissions.ts'

/** What Heimdall's own roles are called by people. */
export const systemRoleLabels: Readonly<Record<SystemRole, Readonly<Record<Locale, string>>>> = {
  super_admin: { en: 'Super admin', de: 'Super-Admin' },
  admin: { en: 'Admin', de: 'Admin' },
  moderator: { en: 'Moderator', de: 'Moderation' },
  user: { en: 'User', de: 'Mitglied' },
}
const labels = new Map(Object.entries(systemRoleLabels))

/** Heimdall's own roles in words; those of a community are called as they are named. */
export const roleLabel = (name: string, locale: Locale): string => labels.get(name)?.[locale] ?? name

/** The name of the role of Heimdall's that people call so, in any language. */
export function systemRoleCalled(text: string): string | undefined {
  const wanted = text.toLowerCase()
  const isIt = (words: Readonly<Record<Locale, string>>) =>
    Object.values(words).some((word) => word.toLowerCase() === wanted)
  return [...labels].find(([, words]) => isIt(words))?.[0]
}
