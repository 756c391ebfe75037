import { fieldError } from '../../kernel/index.ts'

/** Names that others would take for the operators, for Heimdall itself, or for an address of it (cf. RFC 2142). */
const reserved = [
  'abuse',
  'account',
  'accounts',
  'admin',
  'administration',
  'administrator',
  'admins',
  'anonymous',
  'api',
  'audit',
  'billing',
  'bot',
  'contact',
  'everyone',
  'heimdall',
  'help',
  'helpdesk',
  'here',
  'hostmaster',
  'info',
  'login',
  'me',
  'mod',
  'moderation',
  'moderator',
  'moderators',
  'mods',
  'nobody',
  'no-reply',
  'null',
  'official',
  'operator',
  'owner',
  'postmaster',
  'register',
  'root',
  'security',
  'server',
  'service',
  'settings',
  'setup',
  'signin',
  'staff',
  'superadmin',
  'superuser',
  'support',
  'sysadmin',
  'system',
  'team',
  'undefined',
  'unknown',
  'user',
  'webmaster',
]

/** What readers take for one another counts as the same: `Adm1n`, `HeimdaII` with two capital i, `r.o.o.t`. */
const fold = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[._-]/g, '')
    .replaceAll('rn', 'm')
    .replaceAll('0', 'o')
    .replaceAll(/[1l]/g, 'i')
    .replaceAll('3', 'e')
    .replaceAll('4', 'a')
    .replaceAll('5', 's')
    .replaceAll('7', 't')

const folded = new Set(reserved.map(fold))

/** Whether nobody may register this name. Accounts that operators make themselves may have it. */
export const isReservedUsername = (username: string): boolean => folded.has(fold(username))

export const usernameReserved = () =>
  fieldError(
    'BAD_REQUEST',
    'username',
    'username_reserved',
    'This username is reserved, so that nobody is taken for the operators; choose another',
  )
