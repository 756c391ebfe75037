import { AuthLayout, type AuthLayoutProps, Logo } from '@heimdall/ui'
import { platformName } from '../../lib/platform-name.ts'
import { GuestPreferences } from './guest-preferences.tsx'

export type AuthPageProps = Omit<AuthLayoutProps, 'logo' | 'footer'>

/** The card in the middle: sign-in, register, set-up. */
export function AuthPage(props: AuthPageProps) {
  return <AuthLayout {...props} logo={<Logo name={platformName} size="lg" />} footer={<GuestPreferences />} />
}
