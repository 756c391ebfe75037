import type { ErrorComponentProps } from '@tanstack/react-router'
import { PageError } from './page-error.tsx'

/** Nothing of the app could be shown: the server does not even say who is there. */
export function AppError(props: ErrorComponentProps) {
  return (
    <main className="grid min-h-dvh place-items-center">
      <div>
        <PageError {...props} />
      </div>
    </main>
  )
}
