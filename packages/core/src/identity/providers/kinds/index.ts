import type { ProviderKind } from '@heimdall/contracts'
import type { Dialect } from './dialect.ts'
import { discord } from './discord.ts'
import { github } from './github.ts'
import { google } from './google.ts'
import { oidc } from './oidc.ts'
import { twitch } from './twitch.ts'

export const dialects: Readonly<Record<ProviderKind, Dialect>> = { twitch, discord, google, github, oidc }
