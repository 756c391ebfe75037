import type { TestProject } from 'vitest/node'
import { migrateCore, migrateTimeseries } from '../migrate.ts'
import { onServer, templateName } from './databases.ts'
import { removeAbandonedServers, startTestPostgres } from './temporary-server.ts'

/** vitest's globalSetup: one server per run, and in it the migrated template of every suite's database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeAbandonedServers()
  const server = await startTestPostgres()
  try {
    project.provide('testServerUrl', await prepareTemplate(server.url))
  } catch (error) {
    await server.remove()
    throw error
  }
  return server.remove
}

/** Both schemas in one database, as in a default deployment. Answers the URL for making databases. */
async function prepareTemplate(url: string): Promise<string> {
  const [serverUrl, templateUrl] = ['postgres', templateName].map((name) => new URL(`/${name}`, url).href)
  if (!serverUrl || !templateUrl) throw new Error('unreachable')
  await onServer(serverUrl, (sql) => sql`CREATE DATABASE ${sql(templateName)}`)
  await migrateCore(templateUrl)
  await migrateTimeseries(templateUrl)
  // A template with a connection can't be cloned, so none is let in any more.
  await onServer(
    serverUrl,
    (sql) => sql`ALTER DATABASE ${sql(templateName)} IS_TEMPLATE true ALLOW_CONNECTIONS false`,
  )
  return serverUrl
}
