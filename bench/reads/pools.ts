import { type AuditEventType, catalog } from '@heimdall/audit'
import type { Sql } from '@heimdall/db'

/** Accounts, and people whom only a bot knows. */
export const people = 60_000
const places = 65_536

/** Tables to draw from: what happens, the commoner the more often, and to whom. */
export async function fillPools(sql: Sql, types: readonly AuditEventType[]): Promise<void> {
  await sql`DROP TABLE IF EXISTS bench_kinds, bench_people`
  await sql`
    CREATE UNLOGGED TABLE bench_kinds (
      place int PRIMARY KEY, event_type text, resource_type text, source_service text, fails boolean)`
  const kinds = drawTypes(types).map((type, place) => ({
    place,
    event_type: type,
    resource_type: catalog[type].resource ?? null,
    source_service: sourceOf(type, place),
    fails: /failed|denied|error/.test(type),
  }))
  for (let first = 0; first < places; first += 5_000) {
    await sql`INSERT INTO bench_kinds ${sql(kinds.slice(first, first + 5_000))}`
  }
  // Three of four live in few countries; the rarest has a handful of people.
  await sql.unsafe(`
    CREATE UNLOGGED TABLE bench_people AS
    SELECT place, is_external,
      CASE WHEN is_external THEN (80000000000000000 + place * 7919::bigint)::text ELSE md5('user ' || place)::uuid::text END AS user_id,
      (1 + rank * 4)::text || '.' || place / 256 % 256 || '.' || place % 256 || '.' || 1 + place % 250 AS ip_text,
      ((1 + rank * 4)::text || '.' || place / 256 % 256 || '.' || place % 256 || '.' || 1 + place % 250)::inet AS ip,
      codes[1 + rank] AS country_code, 'Country ' || codes[1 + rank] AS country_name,
      'City ' || place % 500 AS city, 'Region ' || place % 60 AS region,
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/' || 100 + place % 40 || '.0.0.0 Safari/537.36' AS agent
    FROM (
      SELECT place, place % 5 = 4 AS is_external,
        floor(60 * power((place * 7919 % ${people}) / ${people}.0, 4))::int AS rank,
        string_to_array('${countries}', ' ') AS codes
      FROM generate_series(0, ${people - 1}) AS place
    ) AS drawn`)
  await sql`ALTER TABLE bench_people ADD PRIMARY KEY (place)`
  await sql`ANALYZE bench_kinds, bench_people`
}

/** The same people as accounts, so that a search for a name finds them. */
export const fillAccounts = (primary: Sql) =>
  primary.unsafe(`
  INSERT INTO users (id, username, email, created_at, updated_at)
  SELECT md5('user ' || place)::uuid, 'member_' || place, 'member_' || place || '@example.org', now(), now()
  FROM generate_series(0, ${people - 1}) AS place WHERE place % 5 <> 4
  ON CONFLICT DO NOTHING`)

const countries =
  'DE AT CH US GB FR NL PL IT ES SE NO DK FI BE CZ HU RO PT IE GR BG HR SK SI LT LV EE UA TR CA AU BR MX AR CL CO JP KR CN IN ID TH VN PH MY SG NZ ZA EG MA NG KE IL SA AE IS LU MT LI'

/** Zipf's law, a bit steeper: the commonest type is half of all, the rarest one in some ten thousand. */
function drawTypes(types: readonly AuditEventType[]): AuditEventType[] {
  const common: AuditEventType[] = [
    'bot_command_executed',
    'login',
    'session_created',
    'token_created',
    'login_failed',
  ]
  const ranked = [...common, ...types.filter((type) => !common.includes(type))]
  const weights = ranked.map((_, rank) => (rank + 1) ** -1.5)
  const sum = weights.reduce((one, other) => one + other, 0)
  const drawn = ranked.flatMap((type, rank) =>
    Array<AuditEventType>(Math.max(1, Math.round(((weights[rank] ?? 0) / sum) * places))).fill(type),
  )
  return Array.from(
    { length: places },
    (_, place) => drawn[Math.floor((place / places) * drawn.length)] ?? 'login',
  )
}

const sourceOf = (type: AuditEventType, place: number): string => {
  if (place % 30_000 === 17) return 'nightly_import'
  if (type.startsWith('bot_')) return place % 4 === 0 ? 'twitch_bot' : 'discord_bot'
  return place % 6 === 0 ? 'api' : place % 7 === 0 ? 'backend' : 'id'
}
