import { Done, done, NoInput } from '@heimdall/contracts'
import { defineQuery } from '../kernel/index.ts'

/** Does nothing for whoever is signed in. Shows what a procedure costs by itself. */
export const ping = defineQuery({
  name: 'system.ping',
  permission: 'self',
  input: NoInput,
  output: Done,
  run: async () => done,
})
