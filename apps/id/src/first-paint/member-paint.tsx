import { Logo, PageHeader, Skeleton } from '@heimdall/ui'
import type { Messages } from '../lib/locale.ts'
import { Both } from './both.tsx'

type Text = (texts: Messages) => string
/** Without a title it is one that has the reader's name in it. */
export type MemberPaintProps = { title?: Text | undefined; description: Text }

/** The frame as AppShell makes it; which of the two it is, CSS decides here. */
export function MemberPaint({ title, description }: MemberPaintProps) {
  return (
    <div data-shell className="min-h-dvh lg:grid lg:grid-cols-[15.5rem_minmax(0,1fr)]">
      <div className="h-14 border-b border-line bg-surface px-4 lg:h-dvh lg:border-r lg:border-b-0 lg:bg-sunken lg:px-5">
        <div className="flex h-14 items-center">
          <span>
            <Logo name="Heimdall" size="sm" />
          </span>
        </div>
      </div>
      <div className="mx-auto w-full max-w-3xl min-w-0 px-4 py-6 sm:px-6 lg:px-8 lg:py-8">
        <PageHeader
          title={title ? <Both text={title} /> : <Skeleton className="my-1 h-5 w-40" />}
          description={<Both text={description} />}
        />
      </div>
      <div className="fixed inset-x-0 bottom-0 h-14 border-t border-line bg-surface lg:hidden" />
    </div>
  )
}
