// The arrows of ARCHITECTURE.md: apps -> api -> core -> {audit, db} -> contracts, audit -> db, {apps, audit} -> tlog,
// and {apps, core, ui} -> geo.
// A package's package.json forbids most wrong imports already; this finds the rest, and relative ways around it.

const packages = 'api|audit|contracts|core|db|geo|sdk|tlog|ui'
const testCode = '[.]test[.]tsx?$|/testing/|/fixtures/|^packages/sdk/test/'

/** A package may import itself and these, and nothing else of this repository. */
function mayImport(name, ...others) {
  const allowed = [name, ...others].join('|')
  return {
    name: `${name}-imports-only-${others.join('-') || 'itself'}`,
    severity: 'error',
    from: { path: `^packages/${name}/` },
    to: { path: `^(apps|e2e|bench|packages/(${packages}))/`, pathNot: `^packages/(${allowed})/` },
  }
}

// Folders of packages/core/src that are a feature themselves; in the other areas each subfolder is one.
const featureAreas = 'access|audit|mail|privacy|settings|files|integrations'

export default {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },

    mayImport('contracts'),
    mayImport('geo'),
    mayImport('tlog'),
    mayImport('db', 'contracts'),
    mayImport('audit', 'db', 'contracts', 'tlog'),
    mayImport('core', 'audit', 'db', 'contracts', 'geo'),
    mayImport('api', 'core', 'contracts'),
    mayImport('ui', 'contracts', 'geo'),
    {
      name: 'sdk-imports-only-itself',
      comment:
        'It is published alone. What makes its types reads the document, and its tests start a server.',
      severity: 'error',
      from: { path: '^packages/sdk/src/' },
      to: { path: `^(apps|e2e|bench|packages/(${packages}))/`, pathNot: '^packages/sdk/src/' },
    },
    {
      name: 'sdk-types-come-from-the-document',
      severity: 'error',
      from: { path: '^packages/sdk/generate[.]ts$' },
      to: { path: `^(apps|e2e|bench|packages/(${packages}))/`, pathNot: '^packages/api/src/openapi[.]ts$' },
    },
    {
      name: 'contracts-are-pure',
      comment: 'Browsers import them: only zod, nothing of Node, nothing else.',
      severity: 'error',
      from: { path: '^packages/contracts/', pathNot: testCode },
      to: { pathNot: '^packages/contracts/|node_modules/zod/' },
    },
    {
      name: 'tlog-is-pure',
      comment: 'Browsers import it: only hashes and signatures, nothing of Node, nothing else.',
      severity: 'error',
      from: { path: '^packages/tlog/', pathNot: testCode },
      to: { pathNot: '^packages/tlog/|node_modules/@noble/(curves|hashes)/' },
    },
    {
      name: 'geo-is-pure',
      comment: 'Browsers import it: only arithmetic, nothing of Node, nothing else.',
      severity: 'error',
      from: { path: '^packages/geo/', pathNot: testCode },
      to: { pathNot: '^packages/geo/' },
    },
    {
      name: 'core-knows-no-transport',
      severity: 'error',
      from: { path: '^packages/(core|audit|db)/' },
      to: { path: 'node_modules/(@trpc|fastify|@fastify|trpc-to-openapi)/' },
    },
    {
      name: 'api-knows-no-database',
      severity: 'error',
      from: { path: '^packages/api/' },
      to: { path: 'node_modules/(drizzle-orm|postgres|ioredis)/' },
    },
    {
      name: 'queries-are-built-from-db',
      comment: 'packages/db/src/sql.ts says what importing drizzle-orm costs a start.',
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: `^packages/db/|${testCode}` },
      to: { path: 'node_modules/drizzle-orm/' },
    },
    {
      name: 'apps-import-contracts-geo-tlog-and-ui',
      severity: 'error',
      from: { path: '^apps/(id|admin)/' },
      to: {
        path: `^(apps|e2e|bench|packages/(${packages}))/`,
        pathNot: '^apps/$1/|^packages/(contracts|geo|tlog|ui|api)/',
      },
    },
    {
      name: 'apps-import-only-types-of-the-api',
      severity: 'error',
      from: { path: '^apps/(id|admin)/' },
      to: { path: '^packages/api/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'browser-code-has-no-node',
      severity: 'error',
      from: { path: '^(apps/(id|admin)|packages/(ui|sdk))/src/', pathNot: testCode },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'server-imports-no-browser-code',
      severity: 'error',
      from: { path: '^apps/server/' },
      to: { path: '^(apps/(id|admin)|packages/(ui|sdk)|e2e|bench)/' },
    },
    {
      name: 'features-enter-each-other-by-index',
      severity: 'error',
      from: { path: '^packages/core/src/([^/]+)/([^/]+)/' },
      to: {
        path: '^packages/core/src/[^/]+/[^/]+/',
        pathNot: '^packages/core/src/$1/$2/|^packages/core/src/[^/]+/[^/]+/index[.]ts$',
      },
    },
    {
      name: 'areas-enter-each-other-by-index',
      severity: 'error',
      from: { path: '^packages/core/src/(?:([^/]+)/|[^/]+$)' },
      to: {
        path: `^packages/core/src/(${featureAreas})/`,
        pathNot: `^packages/core/src/$1/|^packages/core/src/(${featureAreas})/index[.]ts$`,
      },
    },
    {
      name: 'test-code-only-in-tests',
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: testCode },
      to: { path: `^(apps|packages)/.*(${testCode})` },
    },
  ],
  options: {
    // Type imports are arrows too.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/(dist|[.]cache)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      // `types`, because the api's entry for the apps has nothing else.
      conditionNames: ['import', 'node', 'default', 'types'],
      // `types`, because packages that describe a format, such as GeoJSON, have nothing else.
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
}
