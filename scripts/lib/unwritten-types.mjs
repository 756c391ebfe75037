// node unwritten-types.mjs FOLDER: the types of the catalog that no act of any test has written. Runs on the pinned Node.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalog, eventTypes } from '../../packages/audit/src/catalog/index.ts'

const folder = process.argv[2] ?? ''
const written = new Set(
  readdirSync(folder).flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n')),
)
// Those are sent by bots, and by nothing else.
const own = eventTypes.filter((type) => catalog[type].category !== 'discord_bot')
console.log(own.filter((type) => !written.has(type)).join('\n'))
