import { cx } from '../lib/cx.ts'

export type ProviderIconProps = {
  kind: 'twitch' | 'discord' | 'google' | 'github' | 'oidc'
  className?: string | undefined
}

/** Drawn by hand, so that nothing is loaded from a platform: a reminder of each one's sign, not the sign itself. */
const shapes: Record<ProviderIconProps['kind'], readonly string[]> = {
  twitch: ['M5 3.5h15.5v10l-4 4H12l-3.5 3.5v-3.5H3.500V7z', 'M11 8v4.500', 'M16 8v4.500'],
  discord: [
    'M8.500 6 9.500 5q2.500-.600 5 0l1 1q2.500.300 4 1.500 2 4.500 2 9.500-2 2-4.500 2.500L15.500 17q-3.500 1-7 0L7 19.500Q4.500 19 2.500 17q0-5 2-9.500Q6 6.300 8.500 6z',
    'M9 12v1.500',
    'M15 12v1.500',
  ],
  google: ['M19.500 7.500A9 9 0 1 0 21 12h-8.500'],
  github: [
    'M9 20.500v-3q-3 .800-4-1.500M15 20.500v-4q0-1.200-.800-2Q19 14 19 9.800q0-1.600-1-2.800.500-1.500-.200-3Q16 4 14.500 5q-2.500-.600-5 0Q8 4 6.200 4q-.700 1.500-.200 3-1 1.200-1 2.800 0 4.200 4.800 4.700-.800.800-.800 2',
  ],
  oidc: ['M12 3.500 5 6v5.500q0 6 7 9 7-3 7-9V6z', 'M12 9.500v5', 'M9.500 12h5'],
}

/** A platform whose accounts can be used here. Its name stands beside it. */
export function ProviderIcon({ kind, className }: ProviderIconProps) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={cx('size-4 shrink-0', className)}
    >
      {shapes[kind].map((d) => (
        <path key={d} d={d} />
      ))}
    </svg>
  )
}
