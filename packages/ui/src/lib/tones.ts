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
