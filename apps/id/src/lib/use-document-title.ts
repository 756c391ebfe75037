import { useMatches, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import type { Messages } from './locale.ts'
import { platformName } from './platform-name.ts'

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The page's name in the title bar, in history and for screen readers. */
    title?: keyof Messages['titles']
  }
}

/** Names the document after the open page, in the language of the page. */
export function useDocumentTitle(): void {
  const t = useTranslations('titles')
  const title = useMatches({
    select: (matches) =>
      matches.findLast(({ staticData }) => staticData.title !== undefined)?.staticData.title,
  })
  useEffect(() => {
    document.title = title === undefined ? platformName : `${t(title)} · ${platformName}`
  }, [t, title])
}

/** After a navigation keyboard and screen reader go on from the new page's heading, not from a link that is gone. */
export function useHeadingFocus(): void {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        // The first page is read from its beginning anyway; filters and drawers are no new page.
        if (!fromLocation || !pathChanged) return
        const heading = document.querySelector('h1')
        if (!heading) return
        heading.tabIndex = -1
        heading.focus({ preventScroll: true })
      }),
    [router],
  )
}
