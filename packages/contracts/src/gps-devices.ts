import { z } from 'zod'
import { Id, PageInput, Timestamp, Total } from './common.ts'
import { LiveDevice } from './gps-positions.ts'

export const maxDevicesPerUser = 50
export const deviceKinds = ['phone', 'tracker', 'car', 'bicycle', 'camera', 'other'] as const
export type DeviceKind = (typeof deviceKinds)[number]
/** Names of Lucide icons. */
export const deviceIcons = [
  'smartphone',
  'radio-tower',
  'car',
  'bike',
  'camera',
  'map-pin',
  'footprints',
  'bus',
  'train-front',
  'ship',
  'plane',
  'dog',
] as const
export type DeviceIcon = (typeof deviceIcons)[number]
export const defaultDeviceColour = '#2563eb'

const name = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .meta({ examples: ['Phone'] })
const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/, { message: 'Use a colour such as #2563eb' })
  .meta({ examples: [defaultDeviceColour] })

export const Device = z
  .object({
    id: Id,
    owner: z.object({ id: Id, username: z.string().meta({ examples: ['heidi'] }) }),
    name,
    kind: z.enum(deviceKinds),
    colour: colour.describe('Of its marker on maps'),
    icon: z.enum(deviceIcons),
    live: LiveDevice.omit({ deviceId: true })
      .nullable()
      .describe('What is known of it now. Null: nothing was heard of it yet, or you may not see where it is'),
    createdAt: Timestamp,
    updatedAt: Timestamp,
  })
  .meta({ id: 'Device' })
export type Device = z.infer<typeof Device>

export const ListDevicesInput = PageInput.extend({
  scope: z.enum(['own', 'all']).default('own').describe('`all` needs device:read'),
  userId: Id.optional().describe('Only the devices of this user, with `scope=all`'),
  q: z.string().trim().max(60).optional().describe('Part of the name of a device or of its owner'),
})
export type ListDevicesInput = z.infer<typeof ListDevicesInput>
export const DeviceList = z.object({
  devices: z.array(Device),
  page: z.number().int(),
  limit: z.number().int(),
  total: Total,
})
export type DeviceList = z.infer<typeof DeviceList>
export const DeviceInput = z.object({ id: Id })

export const CreateDeviceInput = z.object({
  name,
  kind: z.enum(deviceKinds).default('phone'),
  colour: colour.optional(),
  icon: z.enum(deviceIcons).optional().describe('Default: that of its kind'),
  userId: Id.optional().describe('Whose it is; default: whoever creates it. Others’ needs device:write'),
})
export type CreateDeviceInput = z.infer<typeof CreateDeviceInput>

const ingestUrl = z
  .string()
  .describe('Where the device sends its positions, in any of the dialects. Shown this once.')
  .meta({ examples: ['https://id.example.org/gps/hg_k3V0…'] })
const pullUrl = z
  .string()
  .describe('Where overlays read its position. Shown this once.')
  .meta({ examples: ['https://id.example.org/gps/pull/hp_9sQd…'] })
export const CreatedDevice = Device.extend({ ingestUrl, pullUrl }).meta({ id: 'CreatedDevice' })
export type CreatedDevice = z.infer<typeof CreatedDevice>

/** Only what is named changes. */
export const UpdateDeviceInput = z
  .object({
    id: Id,
    name: name.optional(),
    kind: z.enum(deviceKinds).optional(),
    colour: colour.optional(),
    icon: z.enum(deviceIcons).optional(),
  })
  .refine(({ id: _, ...changes }) => Object.values(changes).some((value) => value !== undefined), {
    message: 'Name at least one field to change',
  })
export type UpdateDeviceInput = z.infer<typeof UpdateDeviceInput>
export const RotatedToken = z.object({ ingestUrl }).meta({ id: 'RotatedToken' })
export const RotatedPullKey = z.object({ pullUrl }).meta({ id: 'RotatedPullKey' })
