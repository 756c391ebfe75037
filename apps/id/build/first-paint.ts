import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { type Plugin, runnerImport } from 'vite'

const pages = fileURLToPath(new URL('../src/first-paint/pages.tsx', import.meta.url))

/**
 * Beside the manifest: what each page looks like before its code has run. The server writes it into the page, so that whoever is far
 * away or has a slow phone sees where they are a second or two earlier.
 */
export function firstPaint(): Plugin {
  return {
    name: 'heimdall-first-paint',
    apply: 'build',
    async generateBundle() {
      const { module } = await runnerImport<{ firstPaints: Record<string, string> }>(pages, {
        configFile: false,
        plugins: [react()],
      })
      const source = JSON.stringify(module.firstPaints)
      this.emitFile({ type: 'asset', fileName: '.vite/first-paint.json', source })
    },
  }
}
