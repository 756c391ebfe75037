// npm start: installs and builds what changed, then runs the server until it ends.
import { ensureBuilt } from './lib/build.mjs'
import { foreground } from './lib/foreground.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { node } from './lib/paths.mjs'
import { leave } from './lib/run.mjs'

await ensureInstalled().catch(leave)
await ensureBuilt({ tidy: true }).catch(leave)
const args = ['--disable-warning=ExperimentalWarning', 'apps/server/dist/main.mjs', ...process.argv.slice(2)]
process.exit(await foreground(node, args, { dieWithUs: true }))
