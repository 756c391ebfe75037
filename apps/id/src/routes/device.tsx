import { createFileRoute } from '@tanstack/react-router'
import { DevicePage } from '../features/oauth/device-page.tsx'
import { type DeviceProblem, deviceProblems } from '../features/oauth/device-problems.ts'
import { requireMember } from '../lib/require-member.ts'
import { word } from '../lib/word.ts'

interface DeviceSearch {
  user_code?: string | undefined
  problem?: DeviceProblem | undefined
  done?: 'approved' | undefined
}

export const Route = createFileRoute('/device')({
  staticData: { title: 'device' },
  validateSearch: (search: Record<string, unknown>): DeviceSearch => ({
    user_code: typeof search.user_code === 'string' ? search.user_code.slice(0, 20) : undefined,
    problem: deviceProblems.find((problem) => problem === word(search.problem)),
    done: search.done === 'approved' ? 'approved' : undefined,
  }),
  beforeLoad: requireMember,
  component: Device,
})

function Device() {
  const { user_code: userCode, problem, done } = Route.useSearch()
  return <DevicePage userCode={userCode} problem={problem} done={done} />
}
