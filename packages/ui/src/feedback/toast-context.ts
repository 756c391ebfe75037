import { createContext, type ReactNode, useContext } from 'react'

export type ToastTone = 'neutral' | 'success' | 'warning' | 'danger'
export type ToastOptions = {
  title: ReactNode
  description?: ReactNode
  tone?: ToastTone | undefined
  action?: { label: string; onSelect: () => void } | undefined
  /** Default 6000; 0 stays until dismissed. Danger and toasts with an action stay longer by themselves. */
  durationMs?: number | undefined
}
export type ToastState = {
  /** Returns an id for `dismiss`. */
  toast: (options: ToastOptions) => string
  dismiss: (id: string) => void
}

export const ToastContext = createContext<ToastState | null>(null)

export function useToast(): ToastState {
  const state = useContext(ToastContext)
  if (!state) throw new Error('useToast needs a ToastProvider above it')
  return state
}
