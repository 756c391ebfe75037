import { readFileSync } from 'node:fs'
import { compiledMessages, pureSchemas } from '@heimdall/ui/build'
import tailwindcss from '@tailwindcss/vite'
import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Files of the design system that keep their names, because index.html asks for them before any module runs. */
const fixedFiles = {
  'theme-init.js': { path: 'theme/theme-init.js', type: 'text/javascript' },
  'favicon.svg': { path: 'brand/favicon.svg', type: 'image/svg+xml' },
}

function fixedFilesOfUi(): Plugin {
  const read = (path: string) => readFileSync(new URL(`../../packages/ui/src/${path}`, import.meta.url))
  return {
    name: 'heimdall-fixed-files',
    generateBundle() {
      for (const [fileName, { path }] of Object.entries(fixedFiles)) {
        this.emitFile({ type: 'asset', fileName, source: read(path) })
      }
    },
    configureServer(server) {
      for (const [fileName, { path, type }] of Object.entries(fixedFiles)) {
        server.middlewares.use(`/admin/${fileName}`, (_request, response) => {
          response.setHeader('content-type', type)
          response.end(read(path))
        })
      }
    },
  }
}

const server = `http://localhost:${process.env.PORT || 3000}`
/** What pages share; not what belongs to maps, which load when they are asked for. */
const pageParts =
  /packages[\\/]ui[\\/]src[\\/](?!geo-map|map|trips|geofences|pictures)|apps[\\/]admin[\\/]src[\\/](components|lib|features[\\/](audit|users|session))|lucide-react|@radix-ui|@tanstack/

export default defineConfig({
  base: '/admin/',
  plugins: [
    // Before React's plugin: it splits the routes into chunks first.
    tanstackRouter({ target: 'react', autoCodeSplitting: true }),
    react(),
    tailwindcss(),
    pureSchemas(),
    compiledMessages(),
    fixedFilesOfUi(),
  ],
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
            // A file of its own: it changes less often than we do, and a profile tells its work from ours.
            { name: 'maplibre-gl', test: /node_modules[\\/]maplibre-gl[\\/]/, priority: 1 },
            // Each file costs a request: what comes first is one, and what many pages share another.
            { name: 'base', tags: ['$initial'] },
            { name: 'parts', test: pageParts, minShareCount: 3 },
          ],
        },
      },
    },
  },
  server: {
    port: 3001,
    strictPort: true,
    proxy: {
      '/trpc': { target: server, ws: true },
      // Everything that is not this app belongs to the server: the API, the documents, the ID app with its sign-in.
      '^/(?!admin(/|$)|trpc)': { target: server },
    },
  },
})
