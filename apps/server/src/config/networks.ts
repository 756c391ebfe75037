import { isIP } from 'node:net'
import { z } from 'zod'
import { flag } from './values.ts'

export const networks = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .refine((parts) => parts.every(isRange), { message: 'must be a list of addresses and CIDR ranges' })

/** `true`, a number of hops, or a list of addresses and CIDR ranges. */
export const trustProxy = z
  .string()
  .refine((text) => readTrustProxy(text) !== null, {
    message: 'must be true, false, a number of hops, or a list of addresses and CIDR ranges',
  })
  .transform((text) => readTrustProxy(text) ?? false)

/** clamd, as host or host:port. */
export const clamdHost = z
  .string()
  .refine((text) => readHost(text) !== null, { message: 'must be a host, or host:port' })
  .transform((text) => readHost(text))

/** As Fastify takes it. */
export type TrustProxy = boolean | string[] | ((address: string, hop: number) => boolean)

const clamdPort = 3310

/** One of version 6 stands in brackets where a port follows. */
function readHost(text: string): { host: string; port: number } | null {
  if (isIP(text) === 6) return { host: text, port: clamdPort }
  const [, host = '', port] = /^(\[[0-9a-fA-F:]+\]|[A-Za-z0-9._-]+)(?::(\d{1,5}))?$/.exec(text) ?? []
  if (host === '' || Number(port ?? clamdPort) > 65_535) return null
  return { host: host.replace(/^\[|\]$/g, ''), port: Number(port ?? clamdPort) }
}

const namedRanges = ['loopback', 'linklocal', 'uniquelocal']

/** Null when the text is none of what it may be. */
function readTrustProxy(text: string): TrustProxy | null {
  if (/^\d+$/.test(text)) return (_address, hop) => hop < Number(text)
  const asFlag = flag.safeParse(text)
  if (asFlag.success) return asFlag.data
  const parts = text.split(',').map((part) => part.trim())
  return parts.every((part) => namedRanges.includes(part) || isRange(part)) ? parts : null
}

function isRange(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/')
  const family = isIP(address)
  if (family === 0 || rest.length > 0) return false
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128))
}
