import type {} from '@trpc/server/unstable-core-do-not-import' // Declarations name its types.
import { access } from './routers/access.ts'
import { accounts } from './routers/accounts.ts'
import { apiKeys } from './routers/api-keys.ts'
import { apps } from './routers/apps.ts'
import { audit } from './routers/audit.ts'
import { auditViews } from './routers/audit-views.ts'
import { connectedApps } from './routers/connected-apps.ts'
import { devices } from './routers/devices.ts'
import { fileFolders } from './routers/file-folders.ts'
import { files } from './routers/files.ts'
import { geofences } from './routers/geofences.ts'
import { identityProviders } from './routers/identity-providers.ts'
import { integrations } from './routers/integrations.ts'
import { invitations } from './routers/invitations.ts'
import { jobs } from './routers/jobs.ts'
import { links } from './routers/links.ts'
import { mail } from './routers/mail.ts'
import { maps } from './routers/maps.ts'
import { passkeys } from './routers/passkeys.ts'
import { permissions } from './routers/permissions.ts'
import { privacy } from './routers/privacy.ts'
import { reports } from './routers/reports.ts'
import { roles } from './routers/roles.ts'
import { sessions } from './routers/sessions.ts'
import { settings } from './routers/settings.ts'
import { sharing } from './routers/sharing.ts'
import { signIn } from './routers/sign-in.ts'
import { system } from './routers/system.ts'
import { tripCategories } from './routers/trip-categories.ts'
import { tripTemplates } from './routers/trip-templates.ts'
import { trips } from './routers/trips.ts'
import { twoFactor } from './routers/two-factor.ts'
import { userRoles } from './routers/user-roles.ts'
import { users } from './routers/users.ts'
import { webhooks } from './routers/webhooks.ts'
import { router } from './trpc.ts'

export const appRouter = router({
  access,
  accounts,
  apiKeys,
  apps,
  audit,
  auditViews,
  connectedApps,
  fileFolders,
  files,
  geofences,
  devices,
  integrations,
  invitations,
  identityProviders,
  jobs,
  links,
  mail,
  maps,
  permissions,
  privacy,
  passkeys,
  reports,
  roles,
  sessions,
  sharing,
  signIn,
  settings,
  system,
  tripCategories,
  trips,
  tripTemplates,
  twoFactor,
  userRoles,
  users,
  webhooks,
})
export type AppRouter = typeof appRouter
