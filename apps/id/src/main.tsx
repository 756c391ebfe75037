import './lib/zod-without-eval.ts'
import { ThemeProvider } from '@heimdall/ui'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { LanguageProvider } from './components/language-provider.tsx'
import { preferredLocale, setLocale } from './lib/locale.ts'
import { queryClient } from './lib/query-client.ts'
import { newRouter } from './router.tsx'
import './styles.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

/** Lets the browser answer, and go on. */
const nextTask = () => new Promise((resolve) => setTimeout(resolve))

/** The page's code and its texts arrive side by side; until both are there, what the server has written stays. */
async function show(into: HTMLElement): Promise<void> {
  const texts = setLocale(preferredLocale())
  // Each in a task of its own, as this file's code has been one: what is done at once keeps a slow phone from answering.
  await nextTask()
  const router = newRouter()
  await nextTask()
  await Promise.all([texts, router.load()])
  // In small pieces, between which the browser can answer: on a slow phone the whole of it takes longer than a tap.
  startTransition(() =>
    createRoot(into).render(
      <StrictMode>
        <QueryClientProvider client={queryClient}>
          <ThemeProvider>
            <LanguageProvider>
              <RouterProvider router={router} />
            </LanguageProvider>
          </ThemeProvider>
        </QueryClientProvider>
      </StrictMode>,
    ),
  )
}

// No await out here: while this file waits, WebKit hands out those that import it before they have run, so that pages which are
// opened by their address fail (https://bugs.webkit.org/show_bug.cgi?id=242740).
void show(root)
