import './lib/zod-without-eval.ts'
import { ThemeProvider } from '@heimdall/ui'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { LanguageProvider } from './components/language-provider.tsx'
import { preferredLocale, setLocale } from './lib/locale.ts'
import { queryClient } from './lib/query-client.ts'
import { router } from './router.tsx'
import './styles.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

// The page's code and its texts arrive side by side.
void router.load()
await setLocale(preferredLocale())

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <ThemeProvider>
        <LanguageProvider>
          <RouterProvider router={router} />
        </LanguageProvider>
      </ThemeProvider>
    </QueryClientProvider>
  </StrictMode>,
)
