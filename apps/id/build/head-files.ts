import { readFileSync } from 'node:fs'
import type { HtmlTagDescriptor, Plugin } from 'vite'

/** As it stands in what is built; while developing the browser starts it by itself. */
const firstFile = /<script type="module" crossorigin src="([^"]+)"><\/script>/
const ui = new URL('../../../packages/ui/src/', import.meta.url)

/**
 * The design system's files that stand in <head>: the script that sets theme and language before the first paint (a file of its
 * own, because the content security policy allows no inline script) and the icon. Built ones carry a content hash.
 */
export function headFiles(): Plugin {
  const files = [
    {
      name: 'theme-init.js',
      type: 'text/javascript',
      // Without comments and indentation: it comes before everything else.
      source: [
        new URL('theme/theme-init.js', ui),
        new URL('language-init.js', import.meta.url),
        new URL('start-init.js', import.meta.url),
      ]
        .map((file) => readFileSync(file, 'utf8').replaceAll(/^ *(\/\/.*\n)?/gm, ''))
        .join(''),
    },
    { name: 'favicon.svg', type: 'image/svg+xml', source: readFileSync(new URL('brand/favicon.svg', ui)) },
  ]
  let building = false
  const built = new Map<string, string>()
  return {
    name: 'heimdall-head-files',
    configResolved({ command }) {
      building = command === 'build'
    },
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const file = files.find(({ name }) => request.url === `/${name}`)
        if (file) response.setHeader('Content-Type', file.type).end(file.source)
        else next()
      })
    },
    buildStart() {
      if (!building) return
      for (const { name, source } of files) built.set(name, this.emitFile({ type: 'asset', name, source }))
    },
    generateBundle() {
      for (const [name, reference] of built) built.set(name, this.getFileName(reference))
    },
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const path = (name: string) => `/${built.get(name) ?? name}`
        const tags: HtmlTagDescriptor[] = [
          { tag: 'script', attrs: { src: path('theme-init.js') }, injectTo: 'head-prepend' },
          {
            tag: 'link',
            attrs: { rel: 'icon', type: 'image/svg+xml', href: path('favicon.svg') },
            injectTo: 'head',
          },
        ]
        const started = html.replace(
          firstFile,
          '<link rel="modulepreload" crossorigin fetchpriority="low" data-start href="$1">',
        )
        return { html: started, tags }
      },
    },
  }
}
