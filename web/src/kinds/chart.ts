import type { ChartingKind } from './charting-kind.js';
import { motion } from './motion/chart.js';
import { multipleChoice } from './multiple-choice/chart.js';
import { ranking } from './ranking/chart.js';
import { numeric } from './numeric/chart.js';
import { points } from './points/chart.js';
import { openText } from './open-text/chart.js';
import { rating } from './rating/chart.js';
import { findIn } from './registry.js';
import { scales } from './scales/chart.js';
import { singleChoice } from './single-choice/chart.js';
import { wordCloud } from './word-cloud/chart.js';

/** The kinds whose results can be shown. */
export const chartingKindOf = findIn<ChartingKind>({
  single_choice: singleChoice,
  multiple_choice: multipleChoice,
  rating,
  ranking,
  points,
  scales,
  numeric,
  open_text: openText,
  word_cloud: wordCloud,
  motion,
});
