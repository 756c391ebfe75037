import { Avatar, cx } from '@heimdall/ui'
import { PrivateText } from '../../components/private-text.tsx'
import { useUserName } from './use-user-name.ts'

export type UserNameProps = {
  id: string | null
  avatar?: boolean | undefined
  /** Off inside rows, whose link is the one stop for the keyboard. */
  focusable?: boolean | undefined
  className?: string | undefined
}

/** Who it was: the name where there is one, else the id, which is private. */
export function UserName({ id, avatar = false, focusable = false, className }: UserNameProps) {
  const name = useUserName(id)
  if (id === null) return <span className={cx('text-subtle', className)}>–</span>
  if (name === undefined) return <span className={cx('text-subtle', className)}>…</span>
  if (name === null) {
    return (
      <PrivateText focusable={focusable} className={cx('truncate font-mono text-xs text-muted', className)}>
        {id}
      </PrivateText>
    )
  }
  return (
    <span className={cx('inline-flex min-w-0 items-center gap-2', className)}>
      {avatar && <Avatar name={name} seed={id} size="xs" />}
      <span className="truncate">{name}</span>
    </span>
  )
}
