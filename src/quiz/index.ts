export { ConfidenceMatrices } from './confidence-matrices.js';
export { ConfidenceMatrixDto } from './dto/confidence.dto.js';
export { ProgressService } from './progress.service.js';
export { QuizModule } from './quiz.module.js';
