export { testRecord, testRecords, testTime } from './records.ts'
export { onBothFlavours, prepareLog, type TestLog } from './test-log.ts'
