import { cx } from '@heimdall/ui'
import { cloneElement, type ReactElement } from 'react'

const styles =
  'rounded-xs font-medium text-accent-ink underline decoration-accent-ink/30 underline-offset-3 hover:decoration-accent-ink'

/** Paints the link inside as part of a text: underlined, because colour alone does not say "link". */
export function TextLink({ children }: { children: ReactElement<{ className?: string }> }) {
  return cloneElement(children, { className: cx(styles, children.props.className) })
}
