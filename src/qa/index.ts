export { ListQaDto, QaItemDto, QaPageDto } from './dto/qa.dto.js';
export { QaEvents, type QaUpdate, type QaWithdrawal } from './qa.events.js';
export { QaListService } from './qa-list.service.js';
export { QaModule } from './qa.module.js';
export { isForHall, type QaState, toQaItem } from './qa.rules.js';
