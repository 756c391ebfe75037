export { checkProvider } from './check-provider.ts'
export { createProvider, maxProviders } from './create-provider.ts'
export { deleteProvider } from './delete-provider.ts'
export { listProviders } from './list-providers.ts'
export { listSignInProviders } from './list-sign-in-providers.ts'
export { createProviderClient } from './protocol/create-provider-client.ts'
export type { ProviderFetch, ProviderNetwork } from './protocol/network.ts'
export {
  accessOf,
  findProvider,
  type ProviderRow,
  providerColumns,
  recordedFields,
  redirectUriOf,
  sealSecret,
  toProvider,
} from './queries.ts'
export { updateProvider } from './update-provider.ts'
