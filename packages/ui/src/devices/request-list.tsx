import type { InspectedRequest } from '@heimdall/contracts'
import { Badge } from '../data/badge.tsx'
import { PrivacyBlur } from '../privacy/privacy-blur.tsx'
import { RelativeTime } from '../time/relative-time.tsx'
import { type RequestTexts, requestText } from './request-texts.ts'

export interface RequestListProps {
  /** Names the list. */
  label: string
  requests: readonly InspectedRequest[]
  texts: RequestTexts
  locale: string
  timeZone?: string | undefined
}

/** What a device has sent, as it came, and how it was read. */
export function RequestList({ label, requests, texts, locale, timeZone }: RequestListProps) {
  return (
    <ul aria-label={label} className="divide-y divide-line">
      {requests.map((request, index) => (
        <li key={`${request.at} ${index}`} className="flex flex-col gap-2 px-5 py-3 text-sm">
          <p className="flex flex-wrap items-center gap-2">
            <Badge
              tone={request.problems.length === 0 && request.refused.length === 0 ? 'success' : 'warning'}
            >
              {request.status}
            </Badge>
            <span className="font-medium text-ink">
              {request.dialect === null ? texts.unknownDialect : texts.dialects[request.dialect]}
            </span>
            <span className="text-xs text-muted">
              <RelativeTime date={request.at} locale={locale} timeZone={timeZone} />
            </span>
          </p>
          <p>{requestText(request, texts)}</p>
          <PrivacyBlur>
            <code className="block font-mono text-xs text-muted wrap-anywhere">
              {request.method} {request.path}
            </code>
            {request.body !== '' && (
              <code className="mt-1 block max-h-32 overflow-y-auto rounded-md bg-sunken p-2 font-mono text-xs wrap-anywhere">
                {request.body}
              </code>
            )}
          </PrivacyBlur>
        </li>
      ))}
    </ul>
  )
}
