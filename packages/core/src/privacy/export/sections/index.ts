import type { DataExportSections } from '@heimdall/contracts'
import { listMyReports } from '../../../audit/index.ts'
import {
  getSharing,
  getTripSettings,
  listDevices,
  listGeofences,
  listGrants,
  listSharedWithMe,
  listShares,
  listTripCategories,
  listTripTemplates,
  listViews,
  listZones,
} from '../../../gps/index.ts'
import { listApiKeys } from '../../../identity/api-keys/index.ts'
import { listLinks } from '../../../identity/links/index.ts'
import { listConnectedApps, listOAuthClients } from '../../../identity/oauth-clients/index.ts'
import { listPasskeys } from '../../../identity/passkeys/index.ts'
import { getSecurityState } from '../../../identity/two-factor/index.ts'
import { getDeletion } from '../../deletion/index.ts'
import { all, everyPage, type Section } from '../section.ts'
import { appTokens } from './app-tokens.ts'
import { auditEvents } from './audit-events.ts'
import { avatar } from './avatar.ts'
import { browsers } from './browsers.ts'
import { digest } from './digest.ts'
import { exportJobs, exportLogs } from './export-history.ts'
import { files, fileUploads, sharedFiles } from './files.ts'
import { geofenceEvents } from './geofence-events.ts'
import { integrations } from './integrations.ts'
import { invitations } from './invitations.ts'
import { mails } from './mails.ts'
import { openLinks } from './open-links.ts'
import { ownActs } from './own-acts.ts'
import { positionImports } from './position-imports.ts'
import { positions } from './positions.ts'
import { profile } from './profile.ts'
import { roles } from './roles.ts'
import { savedSearches } from './saved-searches.ts'
import { seen } from './seen.ts'
import { sessions } from './sessions.ts'
import { trips } from './trips.ts'
import { webhooks } from './webhooks.ts'

const limit = 100

/** How each part of data.json is read, where a list that the person sees anyway says it already, as that list. */
export const sections: { [Name in keyof DataExportSections]: Section<Name> } = {
  profile,
  avatar,
  platformAccounts: { read: async ({ ask }) => (await ask(listLinks, {})).links },
  discordMemberships: { read: async () => [] },
  connectedApps: { read: async ({ ask }) => (await ask(listConnectedApps, {})).apps },
  ownedApps: {
    read: ({ ask }) =>
      all(
        everyPage(
          (at) => ask(listOAuthClients, { limit, ...at }),
          ({ apps }) => apps,
        ),
      ),
  },
  appTokens,
  apiKeys: {
    read: ({ ask }) =>
      all(
        everyPage(
          (at) => ask(listApiKeys, { limit, ...at }),
          ({ apiKeys }) => apiKeys,
        ),
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
    read: ({ ask }) =>
      all(
        everyPage(
          (at) => ask(listMyReports, { limit, ...at }),
          ({ reports }) => reports,
        ),
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
    read: ({ ask }) =>
      all(
        everyPage(
          (at) => ask(listDevices, { limit, ...at }),
          ({ devices }) => devices,
        ),
      ),
  },
  geofences: {
    read: ({ ask, user }) =>
      all(
        everyPage(
          (at) => ask(listGeofences, { limit, userId: user.id, ...at }),
          ({ geofences }) => geofences,
        ),
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
  sharedWithMe: { read: async ({ ask }) => (await ask(listSharedWithMe, {})).shared },
  seenBy: {
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
