import type { DataExportSections } from '@heimdall/contracts'
import { listMyReports } from '../../../audit/index.ts'
import {
  getSharing,
  getTripSettings,
  listDevices,
  listGeofences,
  listGrants,
  listShares,
  listTripCategories,
  listTripTemplates,
  listViews,
  listZones,
} from '../../../gps/index.ts'
import { listApiKeys } from '../../../identity/api-keys/index.ts'
import { listOAuthClients } from '../../../identity/oauth-clients/index.ts'
import { listPasskeys } from '../../../identity/passkeys/index.ts'
import { getSecurityState } from '../../../identity/two-factor/index.ts'
import { getDeletion } from '../../deletion/index.ts'
import { everyPage, type Section } from '../section.ts'
import { appTokens } from './app-tokens.ts'
import { auditEvents } from './audit-events.ts'
import { avatar } from './avatar.ts'
import { browsers } from './browsers.ts'
import { connectedApps } from './connected-apps.ts'
import { digest } from './digest.ts'
import { exportJobs, exportLogs } from './export-history.ts'
import { files, fileUploads, sharedFiles } from './files.ts'
import { geofenceEvents } from './geofence-events.ts'
import { integrations } from './integrations.ts'
import { invitations } from './invitations.ts'
import { mails } from './mails.ts'
import { openLinks } from './open-links.ts'
import { ownActs } from './own-acts.ts'
import { platformAccounts } from './platform-accounts.ts'
import { positionImports } from './position-imports.ts'
import { positions } from './positions.ts'
import { profile } from './profile.ts'
import { roles } from './roles.ts'
import { savedSearches } from './saved-searches.ts'
import { seen } from './seen.ts'
import { sessions } from './sessions.ts'
import { sharedWithMe } from './shared-with-me.ts'
import { trips } from './trips.ts'
import { webhooks } from './webhooks.ts'

const limit = 100

/** How each part of data.json is read, where a list that the person sees anyway says it already, as that list. */
export const sections: { [Name in keyof DataExportSections]: Section<Name> } = {
  profile,
  avatar,
  platformAccounts,
  discordMemberships: { read: async () => [] },
  connectedApps,
  ownedApps: {
    pages: ({ ask }) =>
      everyPage(
        (at) => ask(listOAuthClients, { limit, ...at }),
        ({ apps }) => apps,
      ),
  },
  appTokens,
  apiKeys: {
    pages: ({ ask }) =>
      everyPage(
        (at) => ask(listApiKeys, { limit, ...at }),
        ({ apiKeys }) => apiKeys,
      ),
  },
  roles,
  twoFactor: { read: ({ ask }) => ask(getSecurityState, {}) },
  passkeys: { read: async ({ ask }) => (await ask(listPasskeys, {})).passkeys },
  accountDeletion: { read: ({ ask }) => ask(getDeletion, {}) },
  exportLogs,
  exportJobs,
  sessions,
  browsers,
  openLinks,
  invitations,
  reports: {
    pages: ({ ask }) =>
      everyPage(
        (at) => ask(listMyReports, { limit, ...at }),
        ({ reports }) => reports,
      ),
  },
  savedSearches,
  mails,
  digest,
  webhooks,
  integrations,
  files,
  fileUploads,
  sharedFiles,
  devices: {
    pages: ({ ask }) =>
      everyPage(
        (at) => ask(listDevices, { limit, ...at }),
        ({ devices }) => devices,
      ),
  },
  geofences: {
    pages: ({ ask, user }) =>
      everyPage(
        (at) => ask(listGeofences, { limit, userId: user.id, ...at }),
        ({ geofences }) => geofences,
      ),
  },
  tripSettings: { read: ({ ask }) => ask(getTripSettings, {}) },
  tripCategories: { read: async ({ ask }) => (await ask(listTripCategories, {})).categories },
  tripTemplates: { read: async ({ ask }) => (await ask(listTripTemplates, {})).templates },
  positionImports,
  sharing: { read: ({ ask }) => ask(getSharing, {}) },
  privacyZones: { read: async ({ ask }) => (await ask(listZones, {})).zones },
  shares: { read: async ({ ask }) => (await ask(listShares, {})).shares },
  grants: { read: async ({ ask }) => (await ask(listGrants, {})).grants },
  sharedWithMe,
  seenBy: {
    isVast: true,
    pages: ({ ask }) =>
      everyPage(
        (at) => ask(listViews, { limit, ...at }),
        ({ views }) => views,
      ),
  },
  seen,
  trips,
  geofenceEvents,
  ownActs,
  auditEvents,
  positions,
}
