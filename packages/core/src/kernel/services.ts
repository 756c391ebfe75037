import type { AuditEngine, KeyWrap } from '@heimdall/audit'
import type { Connection } from '@heimdall/db'
import type { GpsEngine } from '../gps/engine/index.ts'
import type { GeofenceWatch } from '../gps/geofence-watch/index.ts'
import type { AccessChange } from './access-change.ts'
import type { AccessMemory } from './access-memory.ts'
import type { ChangeWatch } from './change-watch.ts'
import type {
  BlobStore,
  Clock,
  Log,
  Mailer,
  PasswordHasher,
  PwnedPasswords,
  Random,
  RateLimiter,
  RemoteFiles,
  VirusScanner,
  WebhookSender,
} from './ports.ts'
import type { ProviderClient } from './provider-client.ts'
import type { Signatures } from './signatures.ts'

/** Everything that outlives a request. Built once at start and passed in. */
export interface Services {
  primary: Connection
  audit: AuditEngine
  gps: GpsEngine
  geofences: GeofenceWatch
  clock: Clock
  random: Random
  rateLimiter: RateLimiter
  passwords: PasswordHasher
  /** Null: not asked. */
  pwnedPasswords: PwnedPasswords | null
  remoteFiles: RemoteFiles
  /** What accounts may do, for the checks of bots; whoever calls `onAccessChange` makes it forget. */
  accessMemory: AccessMemory
  mailer: Mailer
  webhooks: WebhookSender
  blobs: BlobStore
  /** Null: nobody looks at files. */
  virusScanner: VirusScanner | null
  /** For what is handed out and comes back as it was. */
  signatures: Signatures
  /** Encrypts secrets that have to be read again, each bound to its row: `<table>/<id>`. */
  secrets: KeyWrap
  /** Twitch, Discord and whoever else people sign in with. */
  providers: ProviderClient
  log: Log
  version: string
  /** Origin under which browsers reach Heimdall, without a slash at its end. */
  publicUrl: string
  sessionLifetime: { idleSeconds: number; absoluteSeconds: number }
  /** For how many days events and positions are kept while no setting says otherwise. Null: for good. */
  retention: { auditDays: number | null; positionDays: number | null }
  changeWatch: ChangeWatch
  /** Called in this process as soon as a change of access has committed; other processes hear by NOTIFY. */
  onAccessChange(change: AccessChange): void
}
