import tailwindcss from '@tailwindcss/vite'
import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compiledMessages } from './build/compiled-messages.ts'
import { headFiles } from './build/head-files.ts'

const server = 'http://localhost:3000'

export default defineConfig({
  plugins: [
    // Before React's: it splits the routes, React's then handles what comes out.
    tanstackRouter({ target: 'react', autoCodeSplitting: true, quoteStyle: 'single', semicolons: false }),
    react(),
    tailwindcss(),
    compiledMessages(),
    headFiles(),
  ],
  server: {
    port: 3002,
    strictPort: true,
    proxy: {
      '/trpc': { target: server, ws: true },
      '/v1': server,
      '/openapi.json': server,
      '/docs': server,
      '/healthz': server,
      '/readyz': server,
      '/admin': 'http://localhost:3001',
    },
  },
  build: {
    target: 'es2023',
    // The content security policy knows `data:` for images only.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // These two have no effects on import, so a page carries only what it uses of them.
      treeshake: { moduleSideEffects: [{ test: /packages[\\/](ui|contracts)[\\/]src/, sideEffects: false }] },
      output: {
        codeSplitting: {
          groups: [
            // What every page needs, in one file: each file costs a request.
            { name: 'base', tags: ['$initial'] },
          ],
        },
      },
    },
  },
})
