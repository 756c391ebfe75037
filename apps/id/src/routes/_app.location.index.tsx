import { createFileRoute, redirect } from '@tanstack/react-router'

export const Route = createFileRoute('/_app/location/')({
  beforeLoad: () => {
    throw redirect({ to: '/location/map', replace: true })
  },
})
