import { fieldError } from '../../../kernel/index.ts'

export function refuseBadStay({ arrivedAt, leftAt }: { arrivedAt: Date | null; leftAt: Date | null }): void {
  if (arrivedAt === null || leftAt === null || arrivedAt <= leftAt) return
  throw fieldError('BAD_REQUEST', 'leftAt', 'bad_span', 'One leaves after one arrives')
}
