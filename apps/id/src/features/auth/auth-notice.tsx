import { Button } from '@heimdall/ui'
import { type ReactNode, useEffect, useRef } from 'react'
import { AuthPage } from './auth-page.tsx'

export interface AuthNoticeProps {
  title: string
  text: string
  /** A link: the one thing to do next. */
  action: ReactNode
  second?: ReactNode
  /** More than one sentence says. */
  children?: ReactNode
}

/** The card with no form in it: what became of a link or a registration. */
export function AuthNotice({ title, text, action, second, children }: AuthNoticeProps) {
  const actions = useRef<HTMLDivElement>(null)
  // It takes the place of a form whose button had the focus.
  useEffect(() => {
    actions.current?.querySelector('a')?.focus({ preventScroll: true })
  }, [])
  return (
    <AuthPage title={title} description={<span role="status">{text}</span>}>
      {children !== undefined && <div className="mb-4 flex flex-col gap-4 empty:hidden">{children}</div>}
      <div ref={actions} className="flex flex-col gap-2">
        <Button asChild variant="primary" size="lg" block>
          {action}
        </Button>
        {second !== undefined && (
          <Button asChild size="lg" block>
            {second}
          </Button>
        )}
      </div>
    </AuthPage>
  )
}
