import { defineConfig } from 'vitest/config'

/**
 * They put something else in the place of Node's own modules, or stop its clock, which no other file may see; or collect memory,
 * of which the others leave a gigabyte.
 */
const aloneFiles = [
  'packages/audit/src/worker.test.ts',
  'apps/server/src/adapters/webhook-sender.test.ts',
  'packages/sdk/test/collected.test.ts',
  'apps/server/src/http/{live-connections,pressure}.test.ts',
]

/** They put something else in the place of modules of ours, which no other file may see. */
const mockingFiles = '{packages/ui,apps/id,apps/admin}/src/**/*.mocked.test.{ts,tsx}'

export default defineConfig({
  test: {
    pool: 'forks',
    // Suites share one PostgreSQL and, in CI, two cores: more workers only wait for each other.
    maxWorkers: 2,
    // Patience with a machine that is busy; what has to be quick is measured in bench/.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A file reads the server's modules in the time of a dozen tests; so each process reads them once.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: [
            'packages/{audit,db,core,api}/src/**/*.test.ts',
            'apps/server/src/**/*.test.ts',
            'packages/sdk/test/**/*.test.ts',
          ],
          exclude: aloneFiles,
          globalSetup: ['scripts/lib/build-before-tests.mjs', 'packages/db/src/testing/global-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          include: aloneFiles,
          isolate: true,
          globalSetup: 'packages/db/src/testing/global-setup.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'pure',
          include: [
            'packages/{contracts,geo,tlog,ui}/src/**/*.test.{ts,tsx}',
            'apps/{id,admin}/src/**/*.test.{ts,tsx}',
            'scripts/**/*.test.mjs',
          ],
          exclude: [mockingFiles],
        },
      },
      {
        extends: true,
        test: { name: 'mocked', include: [mockingFiles], isolate: true },
      },
    ],
  },
})
