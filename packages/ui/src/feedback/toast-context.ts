import { createContext, type ReactNode, useContext } from 'react'

export type ToastTone = 'neutral' | 'success' | 'warning' | 'danger'
export type ToastOptions = {
  title: ReactNode
  description?: ReactNode
  tone?: ToastTone | undefined
}
export type ToastState = { toast: (options: ToastOptions) => void }

export const ToastContext = createContext<ToastState | null>(null)

export function useToast(): ToastState {
  const state = useContext(ToastContext)
  if (!state) throw new Error('useToast needs a ToastProvider above it')
  return state
}
