export {
  createExportsWorker,
  fetchExport,
  followExport,
  getExportState,
  permitExport,
  requestExport,
  tidyExports,
} from './background/index.ts'
export { dataExportSchema } from './data-export-schema.ts'
export { type DataExportFile, exportData } from './export-data.ts'
export { listExportLogs } from './list-export-logs.ts'
