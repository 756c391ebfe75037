import { z } from 'zod'
import { PermissionName } from './permissions.ts'

/** Scopes that say who somebody is; all others are permissions. */
export const identityScopes = ['openid', 'profile', 'email', 'offline_access'] as const

/** What an app may ask users for. */
export const OAuthScope = z.union([z.enum(identityScopes), PermissionName])
