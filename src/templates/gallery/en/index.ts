import { conferenceTalk } from './conference-talk.js';
import { courseEvaluation } from './course-evaluation.js';
import { icebreaker } from './icebreaker.js';
import { ideasToVote } from './ideas-to-vote.js';
import { lectureCheck } from './lecture-check.js';
import { priorities } from './priorities.js';
import { pubQuiz } from './pub-quiz.js';
import { retrospective } from './retrospective.js';
import { teamHealth } from './team-health.js';
import { voteWithQuorum } from './vote-with-quorum.js';

/** By their names, in the order of the gallery. */
export const en = {
  icebreaker,
  retrospective,
  'lecture-check': lectureCheck,
  'vote-with-quorum': voteWithQuorum,
  'course-evaluation': courseEvaluation,
  'team-health': teamHealth,
  priorities,
  'pub-quiz': pubQuiz,
  'ideas-to-vote': ideasToVote,
  'conference-talk': conferenceTalk,
};
