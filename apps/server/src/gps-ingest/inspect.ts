import type { InspectedRequest } from '@heimdall/contracts'
import { tidyFix, type WriteAnswer } from '@heimdall/core'
import type { Dialect, Reading } from './dialect.ts'
import type { PhoneRequest } from './phone-request.ts'

const shownBody = 600
const shownPath = 400
const shownFixes = 3
const shownRefusals = 20

export interface Inspection {
  phone: PhoneRequest
  token: string
  dialect: Dialect | null
  reading: Reading
  written: WriteAnswer
  status: number
  now: number
}

/** What whoever set up the phone gets to see of a request. The token is nowhere in it: it may be shown on a stream. */
export function inspect({
  phone,
  token,
  dialect,
  reading,
  written,
  status,
  now,
}: Inspection): InspectedRequest {
  const shown = (text: string, longest: number) =>
    copyOf(
      text
        .slice(0, longest + token.length)
        .replaceAll(token, '…')
        .slice(0, longest)
        .replaceAll('\0', ''),
    )
  const query = phone.query.text()
  return {
    at: new Date(now).toISOString(),
    method: phone.method,
    path: shown(`/${phone.path}${query === '' ? '' : `?${query}`}`, shownPath),
    contentType: phone.contentType === '' ? null : phone.contentType.slice(0, 100),
    userAgent: phone.userAgent === '' ? null : phone.userAgent.slice(0, 200),
    body: shown(phone.text, shownBody),
    dialect: dialect?.name ?? null,
    status,
    accepted: written.accepted,
    duplicate: written.duplicate,
    refused: written.refused.slice(0, shownRefusals),
    problems: reading.problems,
    // As it would be stored: what makes no sense could not even be told.
    read: reading.fixes
      .slice(0, shownFixes)
      .map(tidyFix)
      .map((fix) => ({
        // What can be read as a number may still be no time.
        fixTime: new Date(Math.min(Math.max(fix.fixTime, 0), now + 1e12)).toISOString(),
        latitude: fix.latitude,
        longitude: fix.longitude,
        accuracy: fix.accuracyM,
        speedKmh: fix.speedKmh,
        battery: fix.batteryPercent,
      })),
  }
}

/** A part of a text keeps the whole of it in memory: for the first line of a body that would be all of its 4 MiB. */
const copyOf = (text: string): string => (text === '' ? '' : Buffer.from(text).toString())
