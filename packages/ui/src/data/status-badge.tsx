import { Ban, CircleCheck, CircleX, Clock } from 'lucide-react'
import type { Tone } from '../lib/tones.ts'
import { Badge } from './badge.tsx'

export type Status = 'success' | 'failure' | 'denied' | 'pending'
export type StatusBadgeProps = { status: Status; label: string }

const looks: Record<Status, { tone: Tone; Icon: typeof Ban }> = {
  success: { tone: 'success', Icon: CircleCheck },
  failure: { tone: 'danger', Icon: CircleX },
  denied: { tone: 'warning', Icon: Ban },
  pending: { tone: 'neutral', Icon: Clock },
}

/** How something ended, by shape, word and colour together. */
export function StatusBadge({ status, label }: StatusBadgeProps) {
  const { tone, Icon } = looks[status]
  return (
    <Badge tone={tone} icon={<Icon />}>
      {label}
    </Badge>
  )
}
