import type { IncomingHttpHeaders } from 'node:http'
import { parseJson } from '@heimdall/contracts'
import type { FastifyRequest } from 'fastify'
import { type GivenFields, readGivenFields } from './given-fields.ts'

/** One request of a phone, whatever it says. */
export interface PhoneRequest {
  method: string
  /** Behind the token, without a slash at either end: `push`. */
  path: string
  query: GivenFields
  headers: IncomingHttpHeaders
  contentType: string
  userAgent: string
  text: string
  /** The body as JSON; undefined where it is none. */
  json: unknown
  /** The body as a form; empty where it is none. */
  form: GivenFields
}

export function toPhoneRequest(request: FastifyRequest, path: string): PhoneRequest {
  const text = Buffer.isBuffer(request.body) ? request.body.toString('utf8') : ''
  const isJson = text !== '' && /^\s*[{[]/.test(text)
  return {
    method: request.method,
    path: path === '' ? '' : path.replaceAll(/^\/+|\/+$/g, ''),
    query: queryOf(request),
    headers: request.headers,
    contentType: request.headers['content-type'] ?? '',
    userAgent: request.headers['user-agent'] ?? '',
    text,
    json: isJson ? parseJson(text) : undefined,
    // Some apps send forms without saying so; what begins with a brace is none.
    form: readGivenFields(isJson ? '' : formOf(text)),
  }
}

export function queryOf({ url }: FastifyRequest): GivenFields {
  const search = url.indexOf('?')
  return readGivenFields(search < 0 ? '' : url.slice(search + 1))
}

/** A question mark in front is none of its first name. */
const formOf = (text: string): string => text.trim().replace(/^\?/, '')
