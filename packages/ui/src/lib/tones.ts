export type Tone = 'neutral' | 'accent' | 'success' | 'warning' | 'danger' | 'info'

/** A quiet ground with text that stays readable on it. */
export const softTone: Record<Tone, string> = {
  neutral: 'bg-active text-muted',
  accent: 'bg-accent-soft text-accent-ink',
  success: 'bg-success-soft text-success-ink',
  warning: 'bg-warning-soft text-warning-ink',
  danger: 'bg-danger-soft text-danger-ink',
  info: 'bg-info-soft text-info-ink',
}

/** Text on an ordinary surface. */
export const inkTone: Record<Tone, string> = {
  neutral: 'text-muted',
  accent: 'text-accent-ink',
  success: 'text-success-ink',
  warning: 'text-warning-ink',
  danger: 'text-danger-ink',
  info: 'text-info-ink',
}
