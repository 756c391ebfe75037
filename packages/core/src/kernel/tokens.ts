import { hash } from 'node:crypto'
import type { Random } from './ports.ts'

/** 256 random bits in base64url, behind a readable prefix. */
export const newToken = (random: Random, prefix = ''): string =>
  prefix + Buffer.from(random.bytes(32)).toString('base64url')

/** What is stored and looked up instead of a token: SHA-256 suffices for 256 random bits. */
export const hashToken = (token: string): Buffer => hash('sha256', token, 'buffer')
