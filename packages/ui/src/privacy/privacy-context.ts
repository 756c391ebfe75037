import { createContext, useContext } from 'react'

export const PrivacyContext = createContext(false)

/** Whether privacy mode is on. */
export function usePrivacy(): boolean {
  return useContext(PrivacyContext)
}
