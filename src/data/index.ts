export { ExportsModule } from './exports/exports.module.js';
export { ImportsModule } from './imports/imports.module.js';
export { RecountModule } from './recount/recount.module.js';
export { ReportsModule } from './reports/reports.module.js';
