import { useState } from 'react'
import { cx } from '../lib/cx.ts'

export type AvatarProps = {
  name: string
  /** Decides the tint; give a stable id so that renaming does not recolour. Default: the name. */
  seed?: string | undefined
  /** A picture from our own origin. */
  src?: string | undefined
  size?: 'xs' | 'sm' | 'md' | 'lg' | 'xl' | undefined
  className?: string | undefined
}

const tints = [
  'bg-tint-1 text-on-tint-1',
  'bg-tint-2 text-on-tint-2',
  'bg-tint-3 text-on-tint-3',
  'bg-tint-4 text-on-tint-4',
  'bg-tint-5 text-on-tint-5',
  'bg-tint-6 text-on-tint-6',
  'bg-tint-7 text-on-tint-7',
  'bg-tint-8 text-on-tint-8',
]
const sizes = {
  xs: 'size-5 text-2xs',
  sm: 'size-7 text-2xs',
  md: 'size-8 text-xs',
  lg: 'size-12 text-base',
  xl: 'size-16 text-xl',
}

function hash(text: string): number {
  let h = 0
  for (const char of text) h = (h * 31 + (char.codePointAt(0) ?? 0)) >>> 0
  return h
}

/** First letters of the first and the last word; whole code points, so emoji and umlauts stay whole. */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/[\s._-]+/)
    .filter(Boolean)
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words
  return picked
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase()
}

/** Decoration: the name stands beside it. */
export function Avatar({ name, seed = name, src, size = 'md', className }: AvatarProps) {
  const [broken, setBroken] = useState<string>()
  return (
    <span
      aria-hidden="true"
      className={cx(
        'inline-grid shrink-0 select-none place-items-center overflow-hidden rounded-full font-semibold',
        sizes[size],
        tints[hash(seed) % tints.length],
        className,
      )}
    >
      {src !== undefined && src !== broken ? (
        <img src={src} alt="" className="size-full object-cover" onError={() => setBroken(src)} />
      ) : size === 'xs' ? (
        initials(name).slice(0, 1)
      ) : (
        initials(name)
      )}
    </span>
  )
}
