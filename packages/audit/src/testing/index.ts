export { fillOutbox, outboxEvent, outboxSize } from './outbox.ts'
export { testNow, testRecord, testRecords, testTime } from './records.ts'
export { onBothFlavours, prepareLog, type TestLog, testKeyWrap, testMasterKey, writerOn } from './test-log.ts'
