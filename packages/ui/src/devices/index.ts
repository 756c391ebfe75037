export { RequestList, type RequestListProps } from './request-list.tsx'
export { type RequestTexts, requestText } from './request-texts.ts'
export { withEvents } from './with-events.ts'
