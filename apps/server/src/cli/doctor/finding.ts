export interface Finding {
  check: string
  status: 'ok' | 'warning' | 'problem'
  detail: string
}

/** Whoever takes longer to answer is away. */
export const patienceMs = 5_000

export const ok = (check: string, detail: string): Finding => ({ check, status: 'ok', detail })
export const warning = (check: string, detail: string): Finding => ({ check, status: 'warning', detail })
export const problem = (check: string, detail: string): Finding => ({ check, status: 'problem', detail })
