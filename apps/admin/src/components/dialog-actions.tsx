import type { ReactNode } from 'react'

/**
 * The buttons of a form in a dialog, the main one last. They stay in sight while what is above them scrolls; offset and margins
 * take them over the padding of the dialog's body.
 */
export const DialogActions = ({ children }: { children: ReactNode }) => (
  <div
    data-actions=""
    className="sticky -bottom-5 z-10 -mx-5 -mb-5 flex flex-col-reverse gap-2 border-t border-line bg-raised px-5 py-4 sm:rounded-b-xl sm:flex-row sm:justify-end"
  >
    {children}
  </div>
)
