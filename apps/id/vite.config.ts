import { compiledMessages, pureSchemas } from '@heimdall/ui/build'
import tailwindcss from '@tailwindcss/vite'
import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { devProxy } from './build/dev-proxy.ts'
import { firstPaint } from './build/first-paint.ts'
import { headFiles } from './build/head-files.ts'

/** What forms and the pages before sign-in are made of, without Radix. */
const formParts =
  /packages[\\/]ui[\\/]src[\\/](forms[\\/](?!changes|native-select|textarea|date-input|search-input)|lib|theme|brand|buttons[\\/](button|close)|feedback[\\/](alert|bifrost|spinner))|apps[\\/]id[\\/]src[\\/](lib[\\/](?!last-error|place)|components[\\/](form|text))/
/** What the pages behind the sign-in share. The first file names all files, so that each small one for itself makes it larger. */
const appParts =
  /packages[\\/]ui[\\/]src[\\/](overlays|forms[\\/](changes|native-select|textarea|date-input|search-input)|buttons[\\/]icon-button|feedback[\\/]skeleton|table|layout[\\/](app|page)|surfaces|data|icons|privacy|time)|apps[\\/]id[\\/]src[\\/](features[\\/](account|live|activity|sessions|location[\\/]map[\\/]use-map-labels)|lib[\\/](last-error|place)|components[\\/](confirm|device|place|dotted|edit|geo))|packages[\\/]contracts[\\/]src[\\/]parse-json|lucide-react[\\/]dist[\\/]esm[\\/]icons[\\/](activity|app-window|arrow-left|blocks|download|ellipsis|house|key-round|link-2|map-pin-off|monitor|pencil|plus|rotate|shield-check|timer|trash)/

/** What the list of trips and each of them share, the icons of categories among it. */
const tripParts =
  /apps[\\/]id[\\/]src[\\/]features[\\/]location[\\/]trips|packages[\\/](ui[\\/]src[\\/](trips|geo-map[\\/]track[\\/]track-legend)|geo[\\/]src[\\/]zoom|contracts[\\/]src[\\/]gps-trip-settings)|icons[\\/](bike|briefcase|bus|car|footprints|heart|mountain|plane|radio|ship|shopping-bag|tag|tent|train-front)\./

/** The first page would come later, and the filters of activity would answer a moment after the click. */
const readsAtOnce = new Set(['/_app/', '/_app/activity'])

export default defineConfig({
  plugins: [
    // Before React's: it splits the routes, React's then handles what comes out.
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
      codeSplittingOptions: {
        // What pages behind the sign-in read comes with them, and not with the first file that every visitor loads.
        splitBehavior: ({ routeId }) =>
          routeId.startsWith('/_app/') && !readsAtOnce.has(routeId) ? [['loader', 'component']] : undefined,
      },
      quoteStyle: 'single',
      semicolons: false,
    }),
    react(),
    tailwindcss(),
    pureSchemas(),
    compiledMessages(),
    headFiles(),
    firstPaint(),
  ],
  server: {
    port: 3002,
    strictPort: true,
    proxy: devProxy,
  },
  build: {
    target: 'es2023',
    // By it the server tells which files the sign-in page will ask for.
    manifest: true,
    // The content security policy knows `data:` for images only.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // These have no effects on import, so a page carries only what it uses of them.
      treeshake: {
        moduleSideEffects: [
          { test: /packages[\\/](ui|contracts)[\\/]src|@trpc[\\/]client/, sideEffects: false },
        ],
      },
      output: {
        codeSplitting: {
          // Each file costs a request, so what always comes together is one.
          groups: [
            // Needed by the first subscription alone, though the client's index names it.
            {
              name: 'socket',
              test: /@trpc[\\/]client[\\/]dist[\\/]wsLink/,
              includeDependenciesRecursively: false,
            },
            { name: 'base', tags: ['$initial'] },
            { name: 'query', test: /[\\/]@tanstack[\\/](react-query|query-core)[\\/]/, minShareCount: 2 },
            { name: 'forms', test: formParts, minShareCount: 2 },
            { name: 'app', test: appParts, minShareCount: 2 },
            { name: 'trips', test: tripParts, minShareCount: 2, includeDependenciesRecursively: false },
          ],
        },
      },
    },
  },
})
