import { z } from 'zod'
import { ApiKey } from './api-keys.ts'
import { AuditEvent } from './audit.ts'
import { Id, Locale, Place, Timestamp } from './common.ts'
import { ConnectedApp } from './connected-apps.ts'
import { DataExportJob, DataExportLog } from './data-exports.ts'
import { Device } from './gps-devices.ts'
import { Geofence, GeofenceEvent } from './gps-geofences.ts'
import { PositionImport } from './gps-imports.ts'
import { Position } from './gps-positions.ts'
import { Grant, LocationView, Share, Sharing, viewAudiences, viewKinds, Zone } from './gps-sharing.ts'
import { TripCategory } from './gps-trip-categories.ts'
import { TripSettings } from './gps-trip-settings.ts'
import { TripTemplate } from './gps-trip-templates.ts'
import { TripDetails } from './gps-trips.ts'
import { LinkedAccount } from './links.ts'
import { OAuthApp } from './oauth-apps.ts'
import { Passkey } from './passkeys.ts'
import { DeletionStatus } from './privacy.ts'
import { MyReport } from './reports.ts'
import { Session } from './sessions.ts'
import { SecurityState } from './two-factor.ts'

const Profile = z.object({
  id: Id,
  username: z.string(),
  email: z.string().nullable(),
  emailVerifiedAt: Timestamp.nullable(),
  privacyMode: z.boolean(),
  preferredLocale: z.string(),
  avatarsEnabled: z.boolean(),
  avatarUrl: z.string().nullable(),
  hasPassword: z.boolean(),
  mustChangePassword: z.boolean(),
  ban: z.object({ since: Timestamp, until: Timestamp.nullable(), reason: z.string().nullable() }).nullable(),
  createdAt: Timestamp,
  updatedAt: Timestamp,
  lastLoginAt: Timestamp.nullable(),
})

const Avatar = z.object({
  contentType: z.literal('image/webp'),
  source: z.enum(['upload', 'platform']),
  updatedAt: Timestamp,
  base64: z.base64(),
})

const Role = z.object({ name: z.string(), description: z.string(), assignedAt: Timestamp })

const Browser = z.object({
  id: Id,
  userAgent: z.string().nullable(),
  trustedUntil: Timestamp.nullable().describe('Until then no second factor is asked for; null: it is'),
  lastUsedAt: Timestamp,
  createdAt: Timestamp,
})

const AppToken = z.object({
  kind: z.string().describe('What the OAuth provider holds for an app, without the token itself'),
  app: z.string().nullable().describe('The name of the app'),
  createdAt: Timestamp,
  expiresAt: Timestamp.nullable(),
})

const OpenLink = z.object({
  purpose: z.enum(['verify_email', 'reset_password', 'change_email', 'cancel_deletion']),
  email: z.string().describe('Where the link was sent'),
  createdAt: Timestamp,
  expiresAt: Timestamp,
  usedAt: Timestamp.nullable(),
})

const Invitation = z.object({
  id: Id,
  direction: z.enum(['sent', 'used']).describe('`sent`: by me; `used`: it made this account'),
  email: z.string().nullable().describe('Of an invitation that I sent; else null'),
  note: z.string().nullable().describe('Of an invitation that I sent; else null'),
  createdAt: Timestamp,
  expiresAt: Timestamp,
  usedAt: Timestamp.nullable(),
  revokedAt: Timestamp.nullable(),
})

const SavedSearch = z.object({
  id: Id,
  name: z.string(),
  search: z.string(),
  isShared: z.boolean(),
  createdAt: Timestamp,
  updatedAt: Timestamp,
})

const Mail = z.object({
  id: Id,
  recipient: z.string(),
  template: z.string(),
  locale: z.string(),
  status: z.enum(['waiting', 'sending', 'sent', 'dead']),
  details: z.unknown().describe('What the mail was made of'),
  createdAt: Timestamp,
  sentAt: Timestamp.nullable(),
})

const Digest = z.object({ lastWeek: z.string().nullable(), createdAt: Timestamp })

const Webhook = z.object({
  id: Id,
  url: z.string(),
  description: z.string().nullable(),
  topics: z.array(z.string()),
  q: z.string().nullable(),
  status: z.enum(['active', 'paused', 'disabled']),
  createdAt: Timestamp,
})

const Integration = z.object({ id: Id, externalId: z.string(), connectedAt: Timestamp })

const File = z.object({
  id: Id,
  name: z.string(),
  description: z.string().nullable(),
  mediaType: z.string(),
  sizeBytes: z.number().int(),
  state: z.enum(['processing', 'ready', 'infected']),
  createdAt: Timestamp,
})

const FileUpload = z.object({
  id: Id,
  name: z.string(),
  sizeBytes: z.number().int(),
  receivedBytes: z.number().int(),
  createdAt: Timestamp,
  expiresAt: Timestamp,
})

const SharedFile = z.object({ id: Id, file: z.string(), createdAt: Timestamp, expiresAt: Timestamp })

/** Heimdall reads no memberships of Discord servers so far: docs/privacy.md. */
const DiscordMembership = z.object({ guildId: z.string(), name: z.string().nullable() })

const Seen = z.object({
  id: Id,
  owner: z
    .object({ id: Id, username: z.string() })
    .nullable()
    .describe('Whose location I saw; null where they do not share it with me any more'),
  audience: z.enum(viewAudiences),
  kind: z.enum(viewKinds).nullable(),
  views: z.number().int(),
  lastAt: Timestamp,
})

/** What I did to something that is not mine: about myself alone, because the rest is about others. */
const OwnAct = Place.extend({
  id: Id,
  eventType: z.string(),
  resourceType: z.string().nullable(),
  status: z.enum(['success', 'failure']),
  ipAddress: z.string().nullable(),
  userAgent: z.string().nullable(),
  sourceService: z.string().nullable(),
  createdAt: Timestamp,
})

const PlatformAccount = LinkedAccount.extend({
  isOAuth: z.boolean().describe('Proven by signing in at the platform; Heimdall links in no other way'),
})

/** Everything that is told in data.json, in its order. Lists of which there may be very many come last. */
export const DataExportSections = z.object({
  profile: Profile,
  avatar: Avatar.nullable(),
  platformAccounts: z.array(PlatformAccount),
  discordMemberships: z
    .array(DiscordMembership)
    .describe('Always empty so far: Heimdall does not ask Discord which servers somebody is in'),
  connectedApps: z.array(ConnectedApp).describe('Apps that I have let in, and what they may'),
  ownedApps: z.array(OAuthApp.omit({ owner: true })).describe('Apps that I develop'),
  appTokens: z.array(AppToken),
  apiKeys: z.array(ApiKey.omit({ owner: true, isSystem: true })).describe('Without the keys themselves'),
  roles: z.array(Role),
  twoFactor: SecurityState,
  passkeys: z.array(Passkey),
  accountDeletion: DeletionStatus,
  exportLogs: z.array(DataExportLog),
  exportJobs: z.array(DataExportJob),
  sessions: z.array(Session.omit({ current: true })),
  browsers: z.array(Browser).describe('Browsers that the account has been used from'),
  openLinks: z.array(OpenLink).describe('Links that were sent by mail'),
  invitations: z.array(Invitation),
  reports: z.array(MyReport).describe('Events that I have reported as not right'),
  savedSearches: z.array(SavedSearch),
  mails: z.array(Mail).describe('What Heimdall has written to me, as long as it remembers'),
  digest: Digest.nullable().describe('The weekly mail; null: not wanted'),
  webhooks: z.array(Webhook).describe('Those that I set up, without their secrets'),
  integrations: z.array(Integration).describe('Accounts elsewhere that I connected for the platform'),
  files: z.array(File).describe('Files that I brought; what is in them is the platform’s'),
  fileUploads: z.array(FileUpload).describe('Files that are still on their way'),
  sharedFiles: z.array(SharedFile).describe('Links to files that I made, without the links themselves'),
  devices: z.array(Device.omit({ owner: true })),
  geofences: z.array(Geofence.omit({ owner: true })),
  tripSettings: TripSettings,
  tripCategories: z.array(TripCategory),
  tripTemplates: z.array(TripTemplate),
  positionImports: z.array(PositionImport),
  sharing: Sharing,
  privacyZones: z.array(Zone),
  shares: z.array(Share).describe('Links that show where I am, without the links themselves'),
  grants: z.array(Grant).describe('Who may see where I am'),
  sharedWithMe: z
    .array(z.object({ id: Id, owner: z.object({ id: Id, username: z.string() }) }))
    .describe('Who lets me see where they are'),
  seenBy: z.array(LocationView).describe('Who saw where I was'),
  seen: z.array(Seen).describe('Whose location I saw'),
  trips: z.array(TripDetails.omit({ owner: true })),
  geofenceEvents: z.array(GeofenceEvent.omit({ userId: true })),
  ownActs: z.array(OwnAct).describe('What I did to what is not mine, without whom it concerned'),
  auditEvents: z.array(AuditEvent).describe('What happened to my account, the newest first'),
  positions: z.array(Position.extend({ deviceId: Id })).describe('By device and time'),
})
export type DataExportSections = z.infer<typeof DataExportSections>

/** data.json of an export: GDPR, articles 15 and 20. */
export const DataExport = z
  .object({
    $schema: z.string().describe('Where this schema is published'),
    version: z.literal(1),
    exportedAt: Timestamp,
    locale: Locale,
    source: z.object({ name: z.literal('Heimdall'), version: z.string(), url: z.string() }),
    ...DataExportSections.shape,
  })
  .meta({ title: 'Heimdall data export', description: 'Everything that Heimdall knows of one person' })

/** Where a Heimdall publishes the schema of its exports. */
export const dataExportSchemaPath = '/schemas/data-export-1.json'
