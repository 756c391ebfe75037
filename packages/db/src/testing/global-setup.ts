import type postgres from 'postgres'
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
  await onServer(templateUrl, noteEventTypes)
  // A template with a connection can't be cloned, so none is let in any more.
  await onServer(
    serverUrl,
    (sql) => sql`ALTER DATABASE ${sql(templateName)} IS_TEMPLATE true ALLOW_CONNECTIONS false`,
  )
  return serverUrl
}

/**
 * Keeps which types of events acts have left in the outbox, which the relay empties, and that of an erasure, which writes it
 * into the log itself: at the end of a whole run each type of the catalog has to be among them.
 */
async function noteEventTypes(sql: postgres.Sql): Promise<void> {
  await sql.unsafe(`
    CREATE SCHEMA test;
    CREATE UNLOGGED TABLE test.written_types (event_type text NOT NULL);
    CREATE FUNCTION test.note_types() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO test.written_types SELECT DISTINCT event->>'eventType' FROM written;
      RETURN NULL;
    END $$;
    CREATE TRIGGER note_types AFTER INSERT ON audit_outbox
      REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION test.note_types();
    CREATE FUNCTION test.note_deletion() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO test.written_types VALUES (NEW.event_type);
      RETURN NULL;
    END $$;
    CREATE TRIGGER note_deletion AFTER INSERT ON audit_events FOR EACH ROW
      WHEN (NEW.event_type = 'user_deleted' AND NEW.metadata->>'actor' = 'deletion')
      EXECUTE FUNCTION test.note_deletion();`)
}
