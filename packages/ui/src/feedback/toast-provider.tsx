import { type FocusEvent, type ReactNode, useCallback, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import { ToastCard } from './toast-card.tsx'
import { ToastContext, type ToastOptions } from './toast-context.ts'

export type ToastProviderProps = {
  labels: { region: string; dismiss: string }
  children: ReactNode
}

type Entry = ToastOptions & { id: string; dismiss: () => void }

const most = 4

export function ToastProvider({ labels, children }: ToastProviderProps) {
  const [entries, setEntries] = useState<readonly Entry[]>([])
  const [held, setHeld] = useState(false)

  const dismiss = useCallback((id: string) => {
    setEntries((list) => list.filter((entry) => entry.id !== id))
    // The dismissed toast can take hover and focus with it, and no leave event follows.
    setHeld(false)
  }, [])
  const toast = useCallback(
    (options: ToastOptions) => {
      const id = crypto.getRandomValues(new Uint32Array(2)).join('-')
      const entry: Entry = { ...options, id, dismiss: () => dismiss(id) }
      setEntries((list) => [...list, entry].slice(-most))
    },
    [dismiss],
  )
  const state = useMemo(() => ({ toast }), [toast])

  function release(event: FocusEvent) {
    if (!event.currentTarget.contains(event.relatedTarget)) setHeld(false)
  }
  // Two live regions that are always there: inserting a region together with its text is often not announced.
  const list = (urgent: boolean) => (
    <ol aria-live={urgent ? 'assertive' : 'polite'} className="flex flex-col gap-2">
      {entries
        .filter((entry) => (entry.tone === 'danger') === urgent)
        .map(({ id, dismiss: close, ...options }) => (
          <ToastCard key={id} {...options} dismissLabel={labels.dismiss} held={held} onDismiss={close} />
        ))}
    </ol>
  )
  return (
    <ToastContext value={state}>
      {children}
      {createPortal(
        <section
          aria-label={labels.region}
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={release}
          // On phones dialogs have their buttons at the bottom.
          className="pointer-events-none fixed inset-x-4 top-[calc(0.75rem+env(safe-area-inset-top))] z-60 mx-auto flex max-w-sm flex-col gap-2 sm:top-auto sm:right-6 sm:bottom-[calc(1rem+var(--shell-bottom,0px))] sm:left-auto sm:mx-0 sm:w-96"
        >
          {list(false)}
          {list(true)}
        </section>,
        document.body,
      )}
    </ToastContext>
  )
}
