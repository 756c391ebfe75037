import { rotateKeys } from '@heimdall/core'
import type { CliCommand } from './command.ts'

/** After a new master key was put before the old one: wraps all that is sealed under the new one. */
export const keysRotate: CliCommand = {
  name: 'keys rotate',
  summary: 'Wrap all secrets anew under the first key of HEIMDALL_MASTER_KEY',
  usage: ['Set HEIMDALL_MASTER_KEY=new,old for the servers first. Can be stopped and run again.'],
  options: {},
  async run({ withServices }) {
    const rotated = await withServices((services) => rotateKeys(services))
    const total = rotated.reduce((sum, { count }) => sum + count, 0)
    const lines = rotated.filter(({ count }) => count > 0).map(({ table, count }) => `  ${table}  ${count}`)
    return {
      json: { total, tables: Object.fromEntries(rotated.map(({ table, count }) => [table, count])) },
      text:
        total === 0
          ? 'Nothing was left to do: the first master key wraps everything. The others can go.'
          : [`${total} secrets are wrapped by the first master key now:`, ...lines].join('\n'),
    }
  },
}
