// npm start: installs and builds what changed, then runs the server until it ends.
import { ensureBuilt } from './lib/build.mjs'
import { foreground } from './lib/foreground.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { node } from './lib/paths.mjs'
import { leave } from './lib/run.mjs'

if (process.argv.length > 2) {
  console.error(
    `npm start takes no options (${process.argv.slice(2).join(' ')}). Variables set what there is to set: PORT=4000 npm start`,
  )
  process.exit(1)
}
await ensureInstalled().catch(leave)
await ensureBuilt({ tidy: true }).catch(leave)
const args = ['--disable-warning=ExperimentalWarning', 'apps/server/dist/main.mjs']
process.exit(await foreground(node, args, { dieWithUs: true }))
