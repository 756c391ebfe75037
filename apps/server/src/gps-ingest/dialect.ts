import type { GpsDialect, InspectionProblem } from '@heimdall/contracts'
import type { NewFix } from '@heimdall/core'
import type { PhoneRequest } from './phone-request.ts'

/** What a request says. */
export interface Reading {
  fixes: NewFix[]
  /** Of the device now, in percent; null: it says nothing of it. */
  battery: number | null
  problems: InspectionProblem[]
  /** Taken even if nothing in it can be read: its app sends the same again for ever, and everything else behind it. */
  isSettled?: boolean
}

/** `taken`: what could be read is durable, or was refused for good; the others come by the reasons of `Inspection`. */
export type Outcome = 'taken' | 'malformed' | 'unknown_token' | 'too_fast' | 'unavailable'

export interface Reply {
  status: number
  type: string
  body: string
}

/** How one family of apps speaks, and what it wants to hear. */
export interface Dialect {
  name: GpsDialect
  recognises(request: PhoneRequest): boolean
  /** `now` is for what names no time. */
  read(request: PhoneRequest, now: number): Reading
  answer(outcome: Outcome, request: PhoneRequest): Reply
}

const reply = (status: number, body = '', type = 'text/plain; charset=utf-8'): Reply => ({
  status,
  type,
  body,
})
export const json = (status: number, value: unknown): Reply =>
  reply(status, JSON.stringify(value), 'application/json')

/** What most apps understand. They send again what was answered with 429 or 503. */
export const statusOf: Record<Outcome, number> = {
  taken: 200,
  malformed: 400,
  unknown_token: 404,
  too_fast: 429,
  unavailable: 503,
}
/** For people who look why their app complains. */
const textOf: Record<Outcome, string> = {
  taken: '',
  malformed: 'No position can be read in this request. “What it sends” of the device shows why.',
  unknown_token: 'No device has this address.',
  too_fast: 'Too many requests in a minute. Send this one again later.',
  unavailable: 'This could not be stored just now. Send it again later.',
}
export const plainAnswer = (outcome: Outcome): Reply => reply(statusOf[outcome], textOf[outcome])

/** A reading without a position. */
export const nothing = (...problems: InspectionProblem[]): Reading => ({ fixes: [], battery: null, problems })
