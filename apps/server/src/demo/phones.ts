import type { DeviceKind } from '@heimdall/contracts'
import { type Route, routes } from './routes.ts'

export type PhoneDialect = 'traccar' | 'osmand' | 'owntracks' | 'overland' | 'rtirl' | 'gpslogger'

export interface DemoPhone {
  /** One of `names` in community.ts that have an account. */
  owner: string
  name: string
  kind: DeviceKind
  colour: string
  dialect: PhoneDialect
  route: Route
}

export const phones: readonly DemoPhone[] = [
  {
    owner: 'nordlicht',
    name: 'Pixel',
    kind: 'phone',
    colour: '#2563eb',
    dialect: 'traccar',
    route: routes.berlinWalk,
  },
  {
    owner: 'nordlicht',
    name: 'Van',
    kind: 'car',
    colour: '#d97706',
    dialect: 'osmand',
    route: routes.berlinDrive,
  },
  {
    owner: 'fjordfuchs',
    name: 'iPhone',
    kind: 'phone',
    colour: '#059669',
    dialect: 'owntracks',
    route: routes.hamburgWalk,
  },
  {
    owner: 'campingkira',
    name: 'Gravel bike',
    kind: 'bicycle',
    colour: '#db2777',
    dialect: 'overland',
    route: routes.munichRide,
  },
  {
    owner: 'tobiastreamt',
    name: 'IRL backpack',
    kind: 'camera',
    colour: '#7c3aed',
    dialect: 'rtirl',
    route: routes.cologneWalk,
  },
  {
    owner: 'schneeeule',
    name: 'Taxi phone',
    kind: 'phone',
    colour: '#0891b2',
    dialect: 'gpslogger',
    route: routes.viennaDrive,
  },
]

/** Of the platform, at places where some of them rest, so that they are entered, dwelt in and left. */
export const fences = [
  { name: 'Gendarmenmarkt', center: { latitude: 52.51372, longitude: 13.39265 }, radiusM: 120 },
  { name: 'Zoo station', center: { latitude: 52.50505, longitude: 13.33286 }, radiusM: 250 },
  { name: 'Chinese Tower', center: { latitude: 48.15258, longitude: 11.59186 }, radiusM: 150 },
  { name: 'Old Market', center: { latitude: 50.93797, longitude: 6.96112 }, radiusM: 100 },
] as const
