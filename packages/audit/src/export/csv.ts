import type { AuditEvent } from '@heimdall/contracts'

/** Every field of an event, in the order of the columns. A field that is missing here does not compile. */
const columns = Object.keys({
  createdAt: true,
  id: true,
  eventType: true,
  status: true,
  userId: true,
  actorId: true,
  resourceType: true,
  resourceId: true,
  description: true,
  errorMessage: true,
  ipAddress: true,
  countryCode: true,
  countryName: true,
  region: true,
  city: true,
  userAgent: true,
  sourceService: true,
  correlationId: true,
  isReported: true,
  metadata: true,
} satisfies Record<keyof AuditEvent, true>) as (keyof AuditEvent)[] // Object.keys loses the literal keys

/** Excel takes a file without it for one in its own code page. */
export const byteOrderMark = '\ufeff'
/** RFC 4180, section 2. */
const lineEnd = '\r\n'

export const csvHeader = `${columns.join(',')}${lineEnd}`

export const toCsvLine = (event: AuditEvent): string =>
  `${columns.map((column) => toCell(event[column])).join(',')}${lineEnd}`

function toCell(value: AuditEvent[keyof AuditEvent]): string {
  if (value === null) return ''
  const text = defuse(typeof value === 'object' ? JSON.stringify(value) : String(value))
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Spreadsheets run what begins like this as a formula, and anybody can put one into a log by failing to sign in under
 * its name. See OWASP, "CSV Injection". Some drop white space before they look.
 */
const defuse = (text: string): string =>
  // Where the list separator is a semicolon, a cell begins behind each of them, its quotes dropped.
  (/^[\s\0]*[=+\-@]|^[\t\r]/.test(text) ? `'${text}` : text).replaceAll(/(;[\s"]*)(?=[=+\-@])/g, "$1'")
