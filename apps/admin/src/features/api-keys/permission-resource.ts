import type { KnownPermission } from '@heimdall/contracts'

type ResourceOf<Name> = Name extends `${infer Resource}:${string}` ? Resource : never
export type PermissionResource = ResourceOf<KnownPermission>

export const resourceOf = (name: KnownPermission): PermissionResource =>
  // `split` forgets what the type of the name says.
  name.split(':')[0] as PermissionResource
