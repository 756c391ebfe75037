import { catalogAsJson } from '@heimdall/audit'
import { CatalogView, NoInput } from '@heimdall/contracts'
import { defineQuery } from '../kernel/index.ts'

/** Names, icons and labels of everything that can happen. No secret, so the sign-in page may have it too. */
export const getCatalog = defineQuery({
  name: 'audit.catalog',
  permission: 'public',
  input: NoInput,
  output: CatalogView,
  run: async () => catalogAsJson(),
})
