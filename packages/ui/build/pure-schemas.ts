import type { Plugin } from 'vite'

const contracts = /packages[\\/]contracts[\\/]src[\\/].*\.ts$/

/**
 * Lets a page carry only the schemas that it uses. To make one is a chain of calls, of which a bundler can not know that nothing
 * else happens in them: a page that wanted one number from a file of contracts had all schemas of that file, of those that it
 * imports, and all of zod. So each is made in a function that is marked as pure, and goes where nobody asks for it.
 */
export function pureSchemas(): Plugin {
  return {
    name: 'heimdall-pure-schemas',
    apply: 'build',
    transform: {
      filter: { id: contracts },
      handler(code) {
        const made = this.parse(code).body.flatMap((statement) => {
          const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
          if (declared?.type !== 'VariableDeclaration' || declared.kind !== 'const') return []
          return declared.declarations.flatMap(({ init }) => (init?.type === 'CallExpression' ? [init] : []))
        })
        const marked = made.reduceRight(
          (rest, { start, end }) =>
            `${rest.slice(0, start)}/* @__PURE__ */ (() => ${rest.slice(start, end)})()${rest.slice(end)}`,
          code,
        )
        return { code: marked, map: null }
      },
    },
  }
}
