import {
  CreatedDevice,
  DeviceList,
  Geofence,
  GeofenceList,
  RotatedToken,
  UserList,
} from '@heimdall/contracts'
import { callApi, type DemoApi } from './call-api.ts'
import { type DemoPhone, fences, phones } from './phones.ts'

export interface ReadyPhone extends DemoPhone {
  id: string
  /** Where it sends to. */
  ingestUrl: string
}

/**
 * Their devices, and geofences where they pass. What an earlier run has made is found again; only addresses are new, since
 * nobody but the phone of then knows the old ones.
 */
export async function setUpPhones(api: DemoApi): Promise<ReadyPhone[]> {
  for (const fence of fences) await makeFence(api, fence)
  const ready: ReadyPhone[] = []
  for (const phone of phones) {
    const userId = await findUser(api, phone.owner)
    if (userId !== null) ready.push({ ...phone, ...(await addressOf(api, phone, userId)) })
  }
  return ready
}

async function findUser(api: DemoApi, name: string): Promise<string | null> {
  const { users } = await callApi(api, `GET /v1/users?limit=100&search=${encodeURIComponent(name)}`, UserList)
  return users.find(({ username }) => username === name)?.id ?? null
}

async function addressOf(
  api: DemoApi,
  { name, kind, colour }: DemoPhone,
  userId: string,
): Promise<Pick<ReadyPhone, 'id' | 'ingestUrl'>> {
  const { devices } = await callApi(api, `GET /v1/gps/devices?limit=100&userId=${userId}`, DeviceList)
  const known = devices.find((device) => device.name === name)
  const { id, ingestUrl } = known
    ? { id: known.id, ...(await callApi(api, `POST /v1/gps/devices/${known.id}/rotate-token`, RotatedToken)) }
    : await callApi(api, 'POST /v1/gps/devices', CreatedDevice, { name, kind, colour, userId })
  // Where this run reaches Heimdall, which need not be where browsers do.
  return { id, ingestUrl: `${api.url}${new URL(ingestUrl).pathname}` }
}

async function makeFence(api: DemoApi, { name, center, radiusM }: (typeof fences)[number]): Promise<void> {
  const path = `GET /v1/gps/geofences?scope=all&limit=100&q=${encodeURIComponent(name)}` as const
  const { geofences } = await callApi(api, path, GeofenceList)
  if (geofences.some((fence) => fence.name === name && fence.owner === null)) return
  const shape = { type: 'circle', center, radiusM }
  await callApi(api, 'POST /v1/gps/geofences', Geofence, { name, shape, isPlatformWide: true })
}
