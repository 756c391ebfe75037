import { z } from 'zod'
import { DrawerSearch } from '../audit/event-tab.ts'

export const userSections = [
  'profile',
  'roles',
  'sessions',
  'links',
  'twoFactor',
  'apiKeys',
  'activity',
] as const
export const UserSection = z.enum(userSections)
export type UserSection = z.infer<typeof UserSection>

/** `section` is the part of the account that is open; the first one stands in no URL. */
export const UserSearch = DrawerSearch.extend({ section: UserSection.optional().catch(undefined) })
export type UserSearch = z.infer<typeof UserSearch>
