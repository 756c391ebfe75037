import type { FastifyRequest } from 'fastify'
import { type PhoneRequest, queryOf } from './phone-request.ts'
import { isFields } from './values.ts'

const format = /^hg_[\w-]{43}$/
/** What fields of an address or a form are called that hold it. */
const names = ['id', 'deviceid', 'key', 'token']

/** The token where it stands before the body, which then has to be read for nobody else. */
export function findTokenAhead(request: FastifyRequest, inPath: string): string | null {
  // Nearly always, and then nothing else has to be looked at.
  if (isToken(inPath)) return inPath
  const query = queryOf(request)
  const places = [
    ...fromAuthorization(request.headers.authorization),
    ...names.flatMap((name) => query.get(name) ?? []),
  ]
  return places.find(isToken) ?? null
}

/**
 * The token of a device: in the path, or where an app insists on a place of its own, a password, a bearer token or the name
 * of the device. Null: there is none that could be one, and nobody has to look it up.
 */
export function findToken(request: FastifyRequest, inPath: string, phone: PhoneRequest): string | null {
  const ahead = findTokenAhead(request, inPath)
  if (ahead !== null) return ahead
  const { json, form } = phone
  const places = [...names.map((name) => form.get(name)), ...(isFields(json) ? [json.device_id] : [])]
  const found = places.find((place) => typeof place === 'string' && format.test(place))
  return typeof found === 'string' ? found : null
}

function fromAuthorization(header: string | undefined): string[] {
  const [, scheme = '', value = ''] = /^(\w+) +(\S+)$/.exec(header ?? '') ?? []
  if (/^bearer$/i.test(scheme)) return [value]
  if (!/^basic$/i.test(scheme)) return []
  const [user = '', ...password] = Buffer.from(value, 'base64').toString('utf8').split(':')
  // Overland writes its token as it is, with a colon behind it.
  return [password.join(':'), user, value.replace(/:$/, '')]
}

/** Whether the first part of a path is a token, or already what stands behind one. */
export const isToken = (text: string): boolean => format.test(text)
