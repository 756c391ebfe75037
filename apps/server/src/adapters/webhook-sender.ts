import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'
import { WebhookFailure, type WebhookSender } from '@heimdall/core'
import { createOutbound, ForbiddenAddress, hostOf, type OutboundAnswer } from './outbound.ts'
import { isPublicAddress } from './public-address.ts'

export interface WebhookSenderOptions {
  /** Addresses and networks in CIDR notation that may be told something though they are not public, also without TLS. */
  allowedNetworks: readonly string[]
  timeoutMs?: number
  ca?: string
}

/** As much of an answer as the delivery log shows. */
const answerBytes = 1_024
const patienceMs = 15_000

/** Tells addresses that administrators have entered: public ones by https, and what the configuration allows. */
export function createWebhookSender({
  allowedNetworks,
  timeoutMs = patienceMs,
  ca,
}: WebhookSenderOptions): WebhookSender {
  const allowed = toBlockList(allowedNetworks)
  const isNamed = (address: string) => allowed.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
  const isAllowed = (address: string, { protocol }: URL) =>
    isNamed(address) || (protocol === 'https:' && isPublicAddress(address))
  const outbound = createOutbound({ isAllowed, timeoutMs, ca })
  return {
    async refusalOf(text) {
      const url = new URL(text)
      const addresses = await addressesOf(url)
      if (addresses.every((address) => isAllowed(address, url))) return null
      return addresses.every(isPublicAddress) ? 'needs_https' : 'private_address'
    },
    async send(text, { headers, body, signal }) {
      const url = new URL(text)
      try {
        const request = {
          method: 'POST',
          headers,
          body,
          maxBytes: answerBytes,
          onExcess: 'cut',
          signal,
        } as const
        return toAnswer(await outbound(url, request))
      } catch (error) {
        throw toFailure(error, signal.aborted)
      }
    },
  }
}

/** None when the name is unknown for now: what it will mean is checked when the connection is made. */
async function addressesOf(url: URL): Promise<string[]> {
  const host = hostOf(url)
  if (isIP(host) !== 0) return [host]
  const found = await lookup(host, { all: true }).catch(() => [])
  return found.map(({ address }) => address)
}

function toBlockList(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', bits] = network.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return list
}

const toAnswer = ({ status, headers, body }: OutboundAnswer) => ({
  status,
  retryAfterSeconds: secondsOf(headers['retry-after']?.[0]),
  // PostgreSQL's text has no place for NUL.
  body: body.toString('utf8').replaceAll('\0', '\ufffd'),
})

/** RFC 9110, section 10.2.3: seconds, or a date. */
function secondsOf(retryAfter: string | undefined): number | null {
  if (retryAfter === undefined) return null
  if (/^\d{1,9}$/.test(retryAfter)) return Number(retryAfter)
  const ms = Date.parse(retryAfter)
  return Number.isNaN(ms) ? null : Math.max(0, Math.ceil((ms - Date.now()) / 1_000))
}

function toFailure(error: unknown, isInterrupted: boolean): WebhookFailure {
  const {
    name = '',
    message = '',
    code = '',
  }: { name?: string; message?: string; code?: string } = error instanceof Error ? error : {}
  if (isInterrupted) return new WebhookFailure('interrupted', 'Heimdall was stopped meanwhile', error)
  if (error instanceof ForbiddenAddress) return new WebhookFailure('forbidden_address', message, error)
  // Node tells of the deadline as an abort with the signal's reason.
  if (name === 'TimeoutError' || name === 'AbortError' || code === 'ETIMEDOUT') {
    return new WebhookFailure('timeout', 'There was no complete answer in time', error)
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return new WebhookFailure('unknown_host', message, error)
  const isTls = /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|UNABLE_TO|SELF_SIGNED|EPROTO)/.test(code)
  return new WebhookFailure(isTls ? 'tls' : 'connection', message, error)
}
