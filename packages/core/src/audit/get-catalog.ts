import { catalogAsJson } from '@heimdall/audit'
import { CatalogView } from '@heimdall/contracts'
import { z } from 'zod'
import { defineQuery } from '../kernel/index.ts'

/** Names, icons and labels of everything that can happen. No secret, so the sign-in page may have it too. */
export const getCatalog = defineQuery({
  name: 'audit.catalog',
  permission: 'public',
  input: z.object({}),
  output: CatalogView,
  run: async () => catalogAsJson(),
})
