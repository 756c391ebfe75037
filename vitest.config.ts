import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    pool: 'forks',
    // Suites share one PostgreSQL and, in CI, two cores: more workers only wait for each other.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
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
        },
      },
    ],
  },
})
