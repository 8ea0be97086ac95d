export { CrosstabCountsModule } from './crosstab-counts.module.js';
export { CrosstabEvents } from './crosstabs.events.js';
export { CrosstabsModule } from './crosstabs.module.js';
export { CrosstabsRoutesModule } from './crosstabs.routes.module.js';
export { CrosstabsService } from './crosstabs.service.js';
export { CrossTabDto } from './dto/crosstabs.dto.js';
export { type ChangedBallot, PairCounts } from './pair-counts.js';
export { ShownCrosstabs } from './shown-crosstabs.js';
