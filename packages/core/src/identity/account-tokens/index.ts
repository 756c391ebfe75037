export {
  type AccountTokenOwner,
  type AccountTokenQuery,
  findAccountToken,
  linkIsGone,
} from './find-account-token.ts'
export { type AccountTokenPurpose, mintAccountToken } from './mint-account-token.ts'
export { useAccountToken } from './use-account-token.ts'
