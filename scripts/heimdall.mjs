// npm run heimdall -- COMMAND: the command line, as `npm start` has built it; from the sources where they have changed since.
// It builds nothing: whoever types a command waits for that command alone.
import { isServerBuilt } from './lib/build.mjs'
import { foreground } from './lib/foreground.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { node } from './lib/paths.mjs'
import { leave } from './lib/run.mjs'

await ensureInstalled().catch(leave)
const file = isServerBuilt() ? 'dist/cli.mjs' : 'src/cli.ts'
process.exit(
  await foreground(node, [
    '--disable-warning=ExperimentalWarning',
    `apps/server/${file}`,
    ...process.argv.slice(2),
  ]),
)
