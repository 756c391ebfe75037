import type { IntegrationKind } from '@heimdall/contracts'
import { discord } from './discord.ts'
import { oidc } from './oidc.ts'
import type { Platform } from './platform.ts'
import { twitch } from './twitch.ts'

export const platforms: Readonly<Record<IntegrationKind, Platform>> = { twitch, discord, oidc }
export type { PlatformReader } from './platform.ts'
