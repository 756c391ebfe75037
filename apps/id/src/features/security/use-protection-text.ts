import type { SecurityState } from '@heimdall/contracts'
import { useLocale, useTranslations } from 'use-intl'
import { type Protection, protectionOf } from './protection.ts'

export interface ProtectionText extends Protection {
  title: string
  text: string
}

/** "You are well protected": "Passkey, authenticator app, backup codes and three sessions." */
export function useProtectionText(): (state: SecurityState, sessions: number) => ProtectionText {
  const t = useTranslations('protection')
  const locale = useLocale()
  return (state, sessions) => {
    const protection = protectionOf(state)
    const facts = [
      state.hasPassword && t('password'),
      state.passkeys > 0 && t('passkeys', { count: state.passkeys }),
      state.totpSince !== null && t('totp'),
      state.backupCodes !== null && t('backupCodes', { count: state.backupCodes.left }),
      t('sessions', { count: sessions }),
    ].filter((fact) => fact !== false)
    const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(facts)
    const advice = protection.next === null ? '' : ` ${t(`advice.${protection.next}`)}`
    return { ...protection, title: t(`title.${protection.level}`), text: `${t('has', { list })}${advice}` }
  }
}
